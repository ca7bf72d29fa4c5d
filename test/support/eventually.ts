import { setTimeout as pause } from 'node:timers/promises';

/** Between two tries, in milliseconds. */
const BETWEEN_MS = 100;

/** Tries until `holds` no longer throws, and then gives what it gave; what it threw last is thrown when the time is over. */
export async function eventually<Value>(holds: () => Promise<Value> | Value, withinMs = 30_000): Promise<Value> {
  const endsAt = performance.now() + withinMs;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (performance.now() >= endsAt) throw error;
    }
    await pause(BETWEEN_MS);
  }
}
