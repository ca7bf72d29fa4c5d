import { createLogger } from '../../platform/logging/logger';
import type { AccessLine } from './access-line';
import { someLine } from './access-log.fixture';
import { AccessLogWriter, type WriterOptions } from './access-log-writer';

/** A database that answers when it is told to. */
class SlowDatabase {
  readonly statements: { lines: AccessLine[]; answer(): void; fail(): void }[] = [];

  query(_: string, [lines]: unknown[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = () => reject(Object.assign(new Error('permission denied'), { code: '42501' }));
      this.statements.push({ lines: JSON.parse(String(lines)) as AccessLine[], answer: resolve, fail });
    });
  }

  /** The requests of the lines of each statement. */
  get requests(): string[][] {
    return this.statements.map(({ lines }) => lines.map(({ requestId }) => requestId));
  }
}

let database: SlowDatabase;
beforeEach(() => {
  jest.useFakeTimers();
  database = new SlowDatabase();
});
afterEach(() => jest.useRealTimers());

const writerWith = (options?: WriterOptions) => new AccessLogWriter(database, createLogger('test', 'silent'), options);
const line = (requestId: string) => someLine({ requestId });

/** Lets everything happen that waits for nothing but its turn. */
const settle = () => jest.advanceTimersByTimeAsync(0);

const isDone = async (promise: Promise<unknown>): Promise<boolean> => {
  let done = false;
  const finish = () => (done = true);
  void promise.then(finish, finish);
  await settle();
  return done;
};

test('a line that somebody waits for is written at once, and they wait until it is', async () => {
  const written = writerWith().write(line('1'));

  expect(await isDone(written)).toBe(false);
  database.statements[0]?.answer();
  expect(await isDone(written)).toBe(true);
});

test('those who come while a statement is under way go together in the next one', async () => {
  const writer = writerWith();
  const written = ['1', '2', '3'].map((request) => writer.write(line(request)));

  database.statements[0]?.answer();
  await settle();
  database.statements[1]?.answer();

  await Promise.all(written);
  expect(database.requests).toEqual([['1'], ['2', '3']]);
});

test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'a line that comes in the very moment the last statement ends is written too, %i turns later',
  async (turns) => {
    const writer = writerWith();
    const afterTheFirst = async () => {
      await writer.write(line('1'));
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      await writer.write(line('2'));
    };
    const second = afterTheFirst();
    await settle();
    database.statements[0]?.answer();
    await settle();
    database.statements[1]?.answer();

    expect(await isDone(second)).toBe(true);
  },
);

test('lines that nobody waits for are written together, within a second', async () => {
  const writer = writerWith();
  await writer.writeSoon(line('1'));
  await writer.writeSoon(line('2'));

  expect(database.requests).toEqual([]);
  await jest.advanceTimersByTimeAsync(999);
  expect(database.requests).toEqual([['1', '2']]);
});

test('lines that cannot be written are refused to who waits, and kept where nobody does', async () => {
  const writer = writerWith();
  await writer.writeSoon(line('figures'));
  const written = writer.write(line('records'));

  database.statements[0]?.fail();
  await expect(written).rejects.toMatchObject({ code: '42501' });
  await jest.advanceTimersByTimeAsync(999);

  expect(database.requests).toEqual([['records', 'figures'], ['figures']]);
});

test('more lines than a statement takes, none of which can be written, keep nobody waiting for ever', async () => {
  const writer = writerWith({ batchMs: 400, mostWaiting: 10_000 });
  for (let soon = 0; soon < 1_200; soon++) await writer.writeSoon(line('soon'));
  const written = writer.write(line('now'));

  database.statements[0]?.fail();
  await expect(written).rejects.toMatchObject({ code: '42501' });
  await settle();

  expect(database.statements).toHaveLength(1);
});

test('where too many lines wait already, whoever makes the next one waits for it', async () => {
  const writer = writerWith({ batchMs: 400, mostWaiting: 1 });
  await writer.writeSoon(line('1'));
  const second = writer.writeSoon(line('2'));

  expect(await isDone(second)).toBe(false);
  database.statements[0]?.fail();
  await expect(second).rejects.toMatchObject({ code: '42501' });
});

test('once a line could not be written whoever makes the next one waits for it, until one can be written', async () => {
  const writer = writerWith();
  await writer.writeSoon(line('1'));
  await jest.advanceTimersByTimeAsync(999);
  database.statements[0]?.fail();
  await settle();

  const refused = writer.writeSoon(line('2'));
  expect(await isDone(refused)).toBe(false);
  database.statements[1]?.fail();
  await expect(refused).rejects.toMatchObject({ code: '42501' });
  const written = writer.writeSoon(line('3'));
  await settle();
  database.statements[2]?.answer();
  await written;

  await writer.writeSoon(line('4')); // at once again
  expect(database.requests).toEqual([['1'], ['2', '1'], ['3', '1']]);
});

test('what still waits is written when the server stops', async () => {
  const writer = writerWith();
  await writer.writeSoon(line('1'));
  const stopped = writer.stop();

  expect(await isDone(stopped)).toBe(false);
  database.statements[0]?.answer();
  await stopped;
  expect(database.requests).toEqual([['1']]);
});

test('a request that outlives its server is told that its line cannot be written, and nothing tries again for ever', async () => {
  const writer = writerWith();
  await writer.stop();

  const late = writer.writeSoon(line('1'));
  const told = expect(late).rejects.toMatchObject({ code: '42501' });
  await settle();
  database.statements[0]?.fail();
  await told;
  await jest.advanceTimersByTimeAsync(60_000);

  expect(database.requests).toEqual([['1']]);
});

test('what cannot be written at the stop is not tried again after it', async () => {
  const writer = writerWith();
  await writer.writeSoon(line('1'));

  const stopped = writer.stop();
  await settle();
  database.statements[0]?.fail();
  await stopped;
  await jest.advanceTimersByTimeAsync(60_000);

  expect(database.requests).toEqual([['1']]);
});
