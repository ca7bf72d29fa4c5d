import { bind } from 'jest-each';
import { tellFirstTest } from './first-test';

type Work = () => unknown;

/** Real servers and databases on a machine that may be busy; what takes longer says so itself. */
const USUAL_LIMIT_MS = 60_000;

/** By test file: what `jest.setTimeout` said there. */
const limitsOfFiles = new Map<string, number>();
const { setTimeout: startClock, clearTimeout: stopClock } = globalThis; // a test may put others in their place

const currentFile = (): string => expect.getState().testPath ?? '';
const currentLimit = (): number => limitsOfFiles.get(currentFile()) ?? USUAL_LIMIT_MS;

/** Bounds the time of every test and hook, as jest's own runner does and the light one does not. */
export function limitTimes(): void {
  jest.setTimeout = (limitMs) => {
    limitsOfFiles.set(currentFile(), limitMs);
    return jest;
  };
  limitTests();
  for (const hook of ['beforeAll', 'beforeEach', 'afterEach', 'afterAll'] as const) {
    const plain = globalThis[hook];
    globalThis[hook] = (work, limitMs) => plain(limited(work as Work, limitMs) as jest.ProvidesHookCallback);
  }
}

function limitTests(): void {
  const plain = globalThis.test;
  const timed = (name: string, work: Work, limitMs?: number): void =>
    plain(name, told(limited(work, limitMs)) as jest.ProvidesCallback);
  const { skip, only, todo } = plain;
  globalThis.test = Object.assign(timed, { skip, only, todo, each: bind(timed, false) }) as unknown as typeof plain;
}

const told =
  (work: Work): Work =>
  () => {
    tellFirstTest();
    return work();
  };

/** `work`, refused when its time is over: it goes on, but nobody waits for it. */
function limited(work: Work, limitMs = currentLimit()): Work {
  return async () => {
    let clock: NodeJS.Timeout | undefined;
    const late = new Promise((_resolve, reject) => {
      clock = startClock(() => reject(new Error(`This took longer than ${limitMs} ms.`)), limitMs);
    });
    try {
      await Promise.race([work(), late]);
    } finally {
      stopClock(clock);
    }
  };
}
