import { stopAtEndOfRun } from '../runner/end-of-run';
import { startTestHub, type TestHub } from './hub';

/** By the world's folder. */
const sharedHubs = new Map<string, Promise<TestHub>>();

/**
 * A hub of a world that all test files of a process use which change no data, and which start again what they stop and let go what
 * they lock. It is started once. Whoever changes data or counts what servers did starts one of its own. Nobody stops it but the
 * end of the run.
 */
export function sharedHub(worldFolder: string): Promise<TestHub> {
  const known = sharedHubs.get(worldFolder);
  if (known) return known;
  const started = startTestHub(worldFolder);
  sharedHubs.set(worldFolder, started);
  stopAtEndOfRun(async () => (await started).stop());
  return started;
}
