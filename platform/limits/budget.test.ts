import type { Logger } from '../logging/logger';
import { type Budget, openBudget } from './budget';
import { type FakeRedis, startFakeRedis } from './fake-redis.fixture';

const warn = jest.fn();
const info = jest.fn();
const log = { warn, info } as unknown as Logger; // what a budget writes to

const open: Budget[] = [];
const redis: FakeRedis[] = [];
afterEach(async () => {
  for (const budget of open.splice(0)) budget.close();
  for (const server of redis.splice(0)) await server.stop();
  warn.mockReset();
});

function budgetOf(pointsPerMinute: number, redisUrl?: string): Budget {
  const budget = openBudget({ pointsPerMinute, redisUrl, log });
  open.push(budget);
  return budget;
}

/** Opens a budget, and waits until it is shared. */
async function sharedBudgetOf(pointsPerMinute: number, redisUrl: string): Promise<Budget> {
  const shared = new Promise((resolve) => info.mockImplementationOnce(resolve));
  const budget = budgetOf(pointsPerMinute, redisUrl);
  await shared;
  return budget;
}

async function startRedis(): Promise<FakeRedis> {
  const server = await startFakeRedis();
  redis.push(server);
  return server;
}

test('each caller has points of their own, and what is refused is not taken', async () => {
  const budget = budgetOf(10);

  expect(await budget.take('lan', 8)).toMatchObject({ isPaid: true, limit: 10, remaining: 2 });
  expect(await budget.take('lan', 3)).toMatchObject({ isPaid: false, remaining: 2 });
  expect(await budget.take('lan', 2)).toMatchObject({ isPaid: true, remaining: 0 });
  expect(await budget.take('minh', 10)).toMatchObject({ isPaid: true });
});

test('new points come within a minute', async () => {
  const { resetAt } = await budgetOf(10).take('lan', 1);

  expect(resetAt.getTime() - Date.now()).toBeGreaterThan(58_000);
  expect(resetAt.getTime() - Date.now()).toBeLessThanOrEqual(60_000);
});

test('servers on one Redis share what a caller has, and Redis is told no name', async () => {
  const { url, keys } = await startRedis();
  const [one, other] = [await sharedBudgetOf(10, url), await sharedBudgetOf(10, url)];

  await one.take('lan', 8);

  expect(await other.take('lan', 3)).toMatchObject({ isPaid: false, remaining: 2 });
  expect(await other.take('lan', 2)).toMatchObject({ isPaid: true, remaining: 0 });
  expect(keys()).toHaveLength(1);
  expect(keys()[0]).not.toContain('lan');
});

test('while Redis is down each server counts by itself', async () => {
  const server = await startRedis();
  const budget = await sharedBudgetOf(10, server.url);
  await server.stop();

  const balances = [await budget.take('lan', 6), await budget.take('lan', 6)];

  expect(balances).toMatchObject([{ isPaid: true }, { isPaid: false, remaining: 4 }]);
});

test('a Redis that was never there is said once, and its password never', async () => {
  const server = await startRedis();
  await server.stop();
  const said = new Promise((resolve) => warn.mockImplementation(resolve));

  const budget = budgetOf(10, server.url.replace('redis://', 'redis://:secret@'));
  await said;

  expect(await budget.take('lan', 1)).toMatchObject({ isPaid: true });
  expect(warn).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(warn.mock.calls)).not.toContain('secret');
});
