/** So much processor time is spent on finding out, in milliseconds. */
const SPENT_MS = 60;

/**
 * How many times as long work takes now as it would if the machine did nothing else: 1 on an idle one. What a page or a server
 * is held to in time is held to it on a machine of its own, and tests run beside each other.
 */
export function busyness(): number {
  const before = process.cpuUsage();
  const startedAt = performance.now();
  let spentMs = 0;
  while (spentMs < SPENT_MS) {
    for (let step = 0; step < 100_000; step++) Math.sqrt(step);
    const { user, system } = process.cpuUsage(before);
    spentMs = (user + system) / 1_000;
  }
  return Math.max(1, (performance.now() - startedAt) / spentMs);
}
