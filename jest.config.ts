import type { Config } from 'jest';

/** Packages that are published as ES modules only: the tests run as CommonJS, so these are translated with our own code. */
const esModulesOnly = [
  'cockatiel',
  'cookie',
  'jose',
  'non-error',
  'oauth4webapi',
  'oidc-provider',
  'pg-boss',
  'serialize-error',
];

const config: Config = {
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.(m?j|t)s$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
  testEnvironment: 'node',
  testTimeout: 60_000, // real servers and databases on a machine that may be busy; what takes longer says so itself
  reporters: ['default', '<rootDir>/scripts/jest-totals-reporter.ts'], // ours last: its line ends the run
};

export default config;
