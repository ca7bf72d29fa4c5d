import type { Config } from 'jest';

const config: Config = {
  testMatch: ['**/*.test.ts'],
  // In one process and one module registry, as the servers run: each test file would load three thousand modules anew.
  runner: 'jest-light-runner',
  maxWorkers: 1,
  setupFilesAfterEnv: ['<rootDir>/test/runner/setup.ts'],
  globalTeardown: '<rootDir>/test/runner/teardown.ts',
  transform: {}, // tsx does, for tests as for servers
  reporters: ['default', '<rootDir>/test/runner/totals-reporter.ts'], // ours last: its line ends the run
};

export default config;
