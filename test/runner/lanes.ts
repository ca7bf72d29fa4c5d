import { readFileSync } from 'node:fs';
import TestSequencer, { type ShardOptions } from '@jest/test-sequencer';

/** What a test file imports that works with a browser, or kills and starts processes: it waits for others most of its time. */
const WAITING = /from '.*\/support\/(browser|pages|crossing-server\/\w+)'/;

/**
 * Divides the test files of a whole run into two lanes that run beside each other: the files that mostly wait for other
 * processes, and all others. Together they keep two processors busy, and no two browsers run at a time.
 */
class Lanes extends TestSequencer {
  override shard<Test extends { path: string }>(tests: Test[], { shardIndex }: ShardOptions): Test[] {
    const isWaiting = ({ path }: Test) => WAITING.test(readFileSync(path, 'utf8'));
    return tests.filter((test) => isWaiting(test) === (shardIndex === 1));
  }
}

// Jest takes a sequencer only as the default export of its file.
export default Lanes;
