const servers = '(city-council|ward-council|citizen-affairs)';
const shared =
  '(council|citizens|coordination|indicators|kinds|records|recording|crossing|viewer|access-log|serving|workbook)';

const tests = '[.](test|fixture)[.]tsx?$|/test-[^/]+[.]ts$|^test/';

/** Files above the code: they may use all of it, and it may use none of them. */
const aboveTheCode = `${tests}|^(bench|scripts)/|^[^/]+[.]config[.]ts$`;

/** What the image holds: the servers and the command that loads data. */
const inTheImage =
  '^(gateway|subgraphs|platform|scripts/(load|migrate|hub|personal-data|audit|tallies|units|ward|template|import))/';

/**
 * The only files of a slice that another slice of the same server may import. Kinds are among them, because a change of one
 * record may change another with all its rules; `-figures.ts` and `totals.ts` are how a server counts and adds up: what is
 * frozen is counted by the same.
 */
const meetingPoints = '[.](model|service|policy|kind)[.]ts$|-directory[.]ts$|-figures[.]ts$|/totals[.]ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or hide a third. Types count: they are read together too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'gateway-and-subgraphs-apart',
      comment: 'They meet over HTTP and in schema/, never in code.',
      severity: 'error',
      from: { path: '^(gateway|subgraphs)/' },
      to: { path: '^(gateway|subgraphs)/', pathNot: '^$1/' },
    },
    {
      name: 'pages-meet-servers-over-http',
      comment: 'Of the code of servers the pages take the catalogue of indicators alone, and how people sign in.',
      severity: 'error',
      from: { path: '^web/', pathNot: tests },
      to: {
        path: '^(gateway|subgraphs|platform)/',
        pathNot: '^(subgraphs/indicators/catalogue[.]ts$|platform/sign-in/)',
      },
    },
    {
      name: 'servers-serve-built-pages',
      comment: 'Servers know the addresses of the pages, and their files as they are built.',
      severity: 'error',
      from: { path: '^(gateway|subgraphs|platform)/' },
      to: { path: '^web/', pathNot: '^web/(own-ward/)?page-paths[.]ts$' },
    },
    {
      name: 'servers-apart',
      comment: 'Each subgraph server can be built, run and read without the others.',
      severity: 'error',
      from: { path: `^subgraphs/${servers}/` },
      to: { path: `^subgraphs/${servers}/`, pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'shared-knows-no-server',
      comment: 'What servers share is below them.',
      severity: 'error',
      from: { path: `^subgraphs/${shared}/` },
      to: { path: `^subgraphs/${servers}/` },
    },
    {
      name: 'citizen-affairs-is-no-council',
      comment: 'It holds the work with citizens and nothing of sessions, meetings or resolutions.',
      severity: 'error',
      from: { path: '^subgraphs/citizen-affairs/' },
      to: { path: '^subgraphs/council/' },
    },
    {
      name: 'records-and-indicators-know-no-record',
      comment: 'They are the forms that council/ and citizens/ fill; those two do not know each other either.',
      severity: 'error',
      from: { path: '^subgraphs/(records|indicators|recording|kinds|crossing|workbook)/' },
      to: { path: '^subgraphs/(council|citizens)/' },
    },
    {
      name: 'council-and-citizens-apart',
      comment: 'Only a ward has both; its server puts them together.',
      severity: 'error',
      from: { path: '^subgraphs/(council|citizens)/' },
      to: { path: '^subgraphs/(council|citizens)/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'It would make sense in a project about shoes. Its tests may use the support that all tests share.',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(?!platform/|test/|node_modules/)[^/]+/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'slices-meet-at-models-and-services',
      comment: 'How another slice answers, counts or filters is its own affair.',
      severity: 'error',
      from: { path: `^subgraphs/([^/]+)/([^/]+)/[^/]+$`, pathNot: '[.]test[.]ts$' },
      to: { path: '^subgraphs/$1/[^/]+/', pathNot: [`^subgraphs/$1/$2/`, meetingPoints] },
    },
    {
      name: 'resolvers-run-no-sql',
      comment: 'A resolver translates; a service, a reader or a loader asks the database.',
      severity: 'error',
      from: { path: '[.]resolver[.]ts$' },
      to: { path: '^node_modules/(pg|@types/pg|typeorm)/|[.]sql[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'services-know-no-graphql',
      comment: 'A service can be called by a test, a script or another way in.',
      severity: 'error',
      from: { path: '[.](service|policy)[.]ts$' },
      to: { path: '^node_modules/(graphql|type-graphql|@apollo/[^/]+)/' },
    },
    {
      name: 'production-imports-no-tests',
      comment: 'Tests, benches and scripts are above the code, not below it.',
      severity: 'error',
      from: { pathNot: aboveTheCode },
      to: { path: aboveTheCode, pathNot: '^node_modules/' },
    },
    {
      name: 'production-needs-no-dev-dependency',
      comment: 'The image has none of them.',
      severity: 'error',
      from: { path: inTheImage, pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package that comes with another one goes with it too.',
      severity: 'error',
      from: { pathNot: '^node_modules/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that is not found here is not checked here.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-main-starts-a-program',
      comment: 'A main.ts listens as soon as it is imported.',
      severity: 'error',
      from: {},
      to: { path: '/main[.]tsx?$', pathNot: '^node_modules/' },
    },
    {
      name: 'tests-stand-beside-the-code',
      comment: 'A test stands beside what it tests; in test/ only where it needs several servers.',
      severity: 'error',
      from: {
        path: '(^|/)(__tests__|tests|specs?)/|[.]spec[.]ts$|^test/.+/.+[.]test[.]ts$',
        pathNot: '^test/(runner|fault-run)/', // which are tested as any other code
      },
      to: {},
    },
    {
      name: 'no-room-for-anything',
      comment: 'A file called utils, helpers or common takes in whatever comes. Name the idea.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(utils?|helpers?|common|misc)(/|[.][a-z.]+$)', pathNot: '^node_modules/' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(dist|coverage|[.]data|web/graph/generated|web/own-ward/graph/generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
