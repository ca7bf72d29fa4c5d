/** The package has no types; these are what is used of it. */
declare module 'jest-light-runner' {
  /** A test file, with the configuration of its project. */
  export interface TestFile {
    path: string;
    context: { config: object };
  }

  /** jest's own configuration, as far as a runner reads it. */
  export interface GlobalConfig {
    maxWorkers: number;
  }

  /** What jest is told of a file: that it begins, how its tests ended, or why they could not run. */
  export interface Listener {
    onStart(file: TestFile): Promise<void>;
    onResult(file: TestFile, result: object): Promise<void>;
    onFailure(file: TestFile, error: unknown): Promise<void>;
  }

  /** Runs files in this process and its module registry where `maxWorkers` is 1. */
  export default class LightRunner {
    constructor(globalConfig: GlobalConfig);
    runTests(
      files: readonly TestFile[],
      watcher: unknown,
      onStart: Listener['onStart'],
      onResult: Listener['onResult'],
      onFailure: Listener['onFailure'],
    ): Promise<void>;
  }
}
