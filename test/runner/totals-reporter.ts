/** What jest tells of a whole run, as far as it is counted here. */
interface RunResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** Test files that broke outside of a test: they did not compile, or a hook of theirs failed. */
  numRuntimeErrorTestSuites: number;
  success: boolean;
  wasInterrupted: boolean;
}

/**
 * Prints the last line of a test run: "N passed, N failed", and ", N skipped" if there are any.
 * A test file that could not run counts as one failed test, and a run that failed never says "0 failed".
 */
class JestTotalsReporter {
  onRunComplete(_contexts: unknown, results: RunResults): void {
    // At the exit: jest adds its own summary after every other reporter, and warnings after that.
    process.once('exit', () => process.stdout.write(`${totalsLine(results)}\n`));
  }
}

function totalsLine(results: RunResults): string {
  const counted = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const failed = results.success && !results.wasInterrupted ? counted : Math.max(counted, 1);
  const skipped = results.numPendingTests + results.numTodoTests;
  return `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

// Jest takes a reporter only as the default export of its file.
export default JestTotalsReporter;
