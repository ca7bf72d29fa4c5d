const stops: (() => Promise<void>)[] = [];

/** Has something that test files share stopped when the last of them that this process runs is over. */
export function stopAtEndOfRun(stop: () => Promise<void>): void {
  stops.push(stop);
}

/** Stops all of it, the last first. The end of a process that runs test files calls it, and nobody else. */
export async function endRun(): Promise<void> {
  for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
}
