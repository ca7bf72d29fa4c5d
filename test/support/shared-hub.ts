import { startTestHub, type TestHub } from './hub';

/** By the world's folder. */
const sharedHubs = new Map<string, Promise<TestHub>>();

/**
 * A hub of a world that all test files use which only read: it is started once a test run. Whoever changes data, stops a server or
 * counts what servers did starts one of its own. Nobody stops it but the end of the run.
 */
export function sharedHub(worldFolder: string): Promise<TestHub> {
  const known = sharedHubs.get(worldFolder) ?? startTestHub(worldFolder);
  sharedHubs.set(worldFolder, known);
  return known;
}

/** At the end of the run. */
export async function stopSharedHubs(): Promise<void> {
  for (const hub of sharedHubs.values()) await (await hub).stop();
}
