import { ModernFakeTimers } from '@jest/fake-timers';

/** Gives `jest` all of its own fake timers: the light runner's cannot be told what to leave alone, nor wait between two of them. */
export function offerFakeTimers(): void {
  const timers = new ModernFakeTimers({
    config: { fakeTimers: {} },
    global: globalThis,
  } as unknown as ConstructorParameters<typeof ModernFakeTimers>[0]);
  const offered: Partial<typeof jest> = {
    useFakeTimers: (settings) => {
      timers.useFakeTimers(settings as Parameters<typeof timers.useFakeTimers>[0]);
      return jest;
    },
    useRealTimers: () => {
      timers.useRealTimers();
      return jest;
    },
    advanceTimersByTimeAsync: (ms) => timers.advanceTimersByTimeAsync(ms),
  };
  Object.assign(jest, offered);
}
