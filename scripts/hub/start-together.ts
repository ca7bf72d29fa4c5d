/** A start is mostly waiting for its database; a few at a time keep both that and the processors at work. */
const AT_ONCE = 4;

/** Takes steps, some at a time, and gives what came of each in their order. Where one fails, it throws once none is under way any more. */
export async function startTogether<T>(steps: readonly (() => Promise<T>)[]): Promise<T[]> {
  const done: T[] = [];
  const left = steps.entries();
  let hasFailed = false;
  const takeSome = async (): Promise<void> => {
    for (const [at, step] of left) {
      if (hasFailed) return;
      done[at] = await step().catch((error: unknown) => {
        hasFailed = true;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, takeSome));
  for (const result of ended) if (result.status === 'rejected') throw result.reason;
  return done;
}
