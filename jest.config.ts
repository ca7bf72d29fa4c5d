import type { Config } from 'jest';

const config: Config = {
  testMatch: ['**/*.test.ts'],
  // In one process and one module registry a lane, as the servers run: each test file would load three thousand modules anew.
  runner: 'jest-light-runner',
  maxWorkers: 1,
  testSequencer: '<rootDir>/test/runner/lanes.ts',
  setupFilesAfterEnv: ['<rootDir>/test/runner/setup.ts'],
  globalTeardown: '<rootDir>/test/runner/teardown.ts',
  transform: {}, // tsx does, for tests as for servers
  reporters: ['default', '<rootDir>/test/runner/totals-reporter.ts'],
};

export default config;
