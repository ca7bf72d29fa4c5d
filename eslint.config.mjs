import tseslint from 'typescript-eslint';

/** Programs for people and machines at hand, and tests: they may write to the console and read the environment. */
const programs = ['scripts/**', 'bench/**', 'test/**', '**/*.test.ts', '**/*.fixture.ts', '*.config.ts'];

/** The servers' one way to their configuration, and the switch that a package reads while it is imported. */
const readersOfTheEnvironment = ['**/main.ts', 'platform/http/run-server.ts', 'gateway/quiet.ts'];

/** Tools that take nothing but a default export. */
const defaultExportWanted = [
  '*.config.ts',
  ...['*-reporter', 'await-postgres', 'teardown', 'workers-runner', 'jest-light-runner.d'].map(
    (name) => `test/runner/${name}.ts`,
  ),
];

const tests = ['**/*.test.ts', 'test/**/*.ts'];

const modules = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: a thing has one name everywhere.' },
  { selector: 'ExportAllDeclaration', message: 'Import from the file that holds it: no barrels.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'Import from the file that holds it: no barrels.' },
];

const everyTestRuns = [
  {
    selector: 'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    message: 'Every test runs, always.',
  },
  {
    selector: 'MemberExpression[object.name="jest"][property.name="retryTimes"]',
    message: 'A test that needs a second try is wrong, or has found something.',
  },
  {
    selector:
      'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"][arguments.0.type="Identifier"]',
    message: 'Wait for what is to happen, not for time to pass.',
  },
];

/** Rules of the house that no package has. */
const house = {
  rules: {
    'kebab-case-file': {
      create: (context) => ({
        Program(node) {
          const name = context.filename.split(/[\\/]/).at(-1);
          if (/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(name)) return;
          context.report({ node, message: `Name the file in kebab-case with its role after a dot, not ${name}.` });
        },
      }),
    },
    'documented-function': {
      create: (context) => ({
        'Program > ExportNamedDeclaration[declaration]'({ declaration, ...node }) {
          const shown = declaration.type === 'VariableDeclaration' ? declaration.declarations[0].init : declaration;
          if (!/^(Function|ArrowFunction|Class)/.test(shown?.type ?? '')) return;
          // The description that it gives to the SDL is its sentence.
          if (shown.decorators?.length > 0 || shown.superClass?.name === 'DeclaredRecord') return;
          if (context.sourceCode.getCommentsBefore(node).at(-1)?.value.startsWith('*')) return;
          context.report({ node, message: 'An exported function or class says what it takes, gives and refuses.' });
        },
      }),
    },
  },
};

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', '.data/**', 'web/**/generated/**', '**/*.{cjs,mjs,js}'] },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { house },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Types.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Enum members have their own name for a value, and the compiler refuses to compare one with another word.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Objects of functions are taken apart here; classes that need their `this` are not.
      '@typescript-eslint/unbound-method': 'off',

      // Flow.
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      // What implements somebody's asynchronous interface may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-shadow': ['error', { allow: ['resolve', 'reject'] }],
      eqeqeq: 'error',
      'no-else-return': 'error',
      'no-param-reassign': 'error',
      'no-constant-binary-expression': 'error',
      'object-shorthand': 'error',

      // Size and shape.
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
      complexity: ['error', 12],

      // Architecture.
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-restricted-syntax': ['error', ...modules],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only main.ts reads the environment, by readConfig; take a parameter.',
        },
      ],
      'no-restricted-imports': [
        'error',
        ...['process', 'node:process'].map((name) => ({ name, message: 'Use the global: other rules look at it.' })),
      ],
      'house/kebab-case-file': 'error',
      'house/documented-function': 'error',
    },
  },
  { files: programs, rules: { 'no-console': 'off', 'no-restricted-properties': 'off' } },
  { files: readersOfTheEnvironment, rules: { 'no-restricted-properties': 'off' } },
  // A migration is a list of statements that grows with its tables.
  { files: ['**/*.migration.ts'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', ...modules, ...everyTestRuns],
      'no-restricted-globals': ['error', 'fit', 'fdescribe', 'xit', 'xtest', 'xdescribe'],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      // What beforeAll makes is not there where it failed, and afterAll has to say so.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Answers and matchers are `any`: a test reads what it asked for, and fails where it is not there.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: defaultExportWanted, rules: { 'no-restricted-syntax': 'off' } },
);
