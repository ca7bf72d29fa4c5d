import { runTests } from '../test/runner/run-jest';

/** Runs the tests, with the arguments of jest: `npm test -- test/rights.test.ts`. */
runTests(process.argv.slice(2));
