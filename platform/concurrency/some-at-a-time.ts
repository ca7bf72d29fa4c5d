/** Does work on each of many, so many at once, and gives what came of it in their order. Where one fails, it throws once none is under way any more. */
export async function someAtATime<T, R>(atOnce: number, all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  const left = all.entries();
  let hasFailed = false;
  const workSome = async (): Promise<void> => {
    for (const [at, one] of left) {
      if (hasFailed) return;
      done[at] = await work(one).catch((error: unknown) => {
        hasFailed = true;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, workSome));
  for (const result of ended) if (result.status === 'rejected') throw result.reason;
  return done;
}
