import type { Config } from 'jest';

const config: Config = {
  testMatch: ['**/*.test.ts'],
  runner: '<rootDir>/test/runner/workers-runner.ts',
  maxWorkers: 2,
  setupFilesAfterEnv: ['<rootDir>/test/runner/setup.ts'],
  globalSetup: '<rootDir>/test/runner/await-postgres.ts',
  globalTeardown: '<rootDir>/test/runner/teardown.ts',
  transform: {}, // tsx does, for tests as for servers
  reporters: ['default', '<rootDir>/test/runner/totals-reporter.ts'], // ours last: its line ends the run
};

export default config;
