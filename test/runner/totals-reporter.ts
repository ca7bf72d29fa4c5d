import { relative } from 'node:path';
import { type FileTime, slowestFiles } from './slowest-files';

/** What jest tells of a test file, as far as it is counted here. */
interface File {
  path: string;
}

interface FileResult {
  testResults: { duration?: number | null }[];
}

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
 * Prints what ends a test run: its slowest files, and as the last line "N passed, N failed", and ", N skipped" if there are any.
 * A test file that could not run counts as one failed test, and a run that failed never says "0 failed".
 */
class JestTotalsReporter {
  private readonly startedAtMs = new Map<string, number>();
  private readonly times: FileTime[] = [];

  onTestFileStart({ path }: File): void {
    this.startedAtMs.set(path, performance.now());
  }

  onTestFileResult({ path }: File, { testResults }: FileResult): void {
    const now = performance.now();
    this.times.push({
      path: relative(process.cwd(), path),
      wholeMs: now - (this.startedAtMs.get(path) ?? now),
      testsMs: testResults.reduce((sum, { duration }) => sum + (duration ?? 0), 0),
    });
  }

  onRunComplete(_contexts: unknown, results: RunResults): void {
    // At the exit: jest adds its own summary after every other reporter, and warnings and whether all went well after that.
    process.once('exit', () => {
      const lines = [...slowestFiles(this.times), totalsLine(results)];
      process.stdout.write(`${lines.join('\n')}\n`);
    });
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
