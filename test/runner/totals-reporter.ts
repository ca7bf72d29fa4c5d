import type { Totals } from './totals';

/** What jest tells of a whole run, as far as it is counted here. */
interface RunResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** Test files that broke outside of a test: they did not compile, or a hook of theirs failed. */
  numRuntimeErrorTestSuites: number;
}

/** Tells the process that started jest how many tests came to what. A test file that could not run counts as one failed test. */
class JestTotalsReporter {
  onRunComplete(_contexts: unknown, results: RunResults): void {
    process.send?.(totalsOf(results));
  }
}

function totalsOf(results: RunResults): Totals {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

// Jest takes a reporter only as the default export of its file.
export default JestTotalsReporter;
