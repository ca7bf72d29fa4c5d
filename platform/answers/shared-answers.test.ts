import { type FakeRedis, startFakeRedis } from '../limits/fake-redis.fixture';
import type { Logger } from '../logging/logger';
import { MemoryAnswers } from './memory-answers';
import { SharedAnswers } from './shared-answers';

let redis: FakeRedis;
const open: SharedAnswers[] = [];
beforeEach(async () => {
  redis = await startFakeRedis();
});
afterEach(async () => {
  for (const answers of open.splice(0)) answers.close();
  await redis.stop();
});

/** Opens a store, and waits until it is shared. */
async function openShared(password = 'secret'): Promise<SharedAnswers> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const log = { info: () => resolve(), warn: () => undefined } as unknown as Logger; // what a connection writes to
  const url = redis.url.replace('redis://', `redis://:${password}@`);
  const answers = new SharedAnswers(new MemoryAnswers(), { url, log });
  open.push(answers);
  await promise;
  return answers;
}

const one = { version: 'a'.repeat(43), text: '{"_entities":[{"total":1}]}' };
const two = { version: 'b'.repeat(43), text: '{"_entities":[{"total":2}]}' };

/** Keeps an answer, and waits until Redis has it. */
async function keepAt(answers: SharedAnswers, question: string, answer = one): Promise<string[]> {
  answers.keep(question, answer);
  for (;;) {
    const list = [...redis.lists.values()].find((entries) => entries.some((entry) => entry.includes(answer.version)));
    if (list) return list;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('what one server keeps another finds, the latest first, and need not ask for it again', async () => {
  const [first, second] = [await openShared(), await openShared()];
  await keepAt(first, 'q');
  await keepAt(first, 'q', two);

  expect(await second.find('q')).toEqual([two, one]);
  redis.lists.clear();
  expect(second.find('q')).toEqual([two, one]);
});

test('what nobody has kept nobody finds', async () => {
  expect(await (await openShared()).find('q')).toEqual([]);
});

test('of one question Redis is given so many answers and no more', async () => {
  const answers = await openShared();
  for (const letter of 'cdefg') await keepAt(answers, 'q', { ...one, version: letter.repeat(43) });
  const list = await keepAt(answers, 'q', two);
  await answers.find('other'); // after the trimming

  expect(list).toHaveLength(4);
});

test.each([
  ['was changed', (entry: string) => entry.replace('"total\\":1', '"total\\":9')],
  ['was cut off', (entry: string) => entry.slice(0, -5)],
  ['is not signed', (entry: string) => entry.slice(43)],
  ['is of nobody', () => 'x'],
  ['is empty', () => ''],
])('an entry that %s is not read', async (_, spoil) => {
  const list = await keepAt(await openShared(), 'q');
  const spoilt = spoil(list[0] ?? '');
  expect(spoilt).not.toBe(list[0]);
  list[0] = spoilt;

  expect(await (await openShared()).find('q')).toEqual([]);
});

test('an entry of another question, and one by somebody without the password, is not read', async () => {
  const list = await keepAt(await openShared(), 'q');
  const [name = ''] = redis.lists.keys();
  redis.lists.set(name.replace(/q$/, 'other'), [...list]);

  expect(await (await openShared()).find('other')).toEqual([]);
  expect(await (await openShared('guess')).find('q')).toEqual([]);
});

test('an entry that was well signed and holds no object is not read', async () => {
  const answers = await openShared();
  await keepAt(answers, 'q', { ...one, text: '[1]' });
  await keepAt(answers, 'p', { ...two, text: '{' });

  const other = await openShared();
  expect([await other.find('q'), await other.find('p')]).toEqual([[], []]);
});

test('while Redis is down each server keeps answers by itself', async () => {
  const answers = await openShared();
  await redis.stop();

  answers.keep('q', one);
  expect(await answers.find('q')).toEqual([one]);
  expect(await answers.find('other')).toEqual([]);
});
