import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { EntityManager } from 'typeorm';
import { createLogger } from '../platform/logging/logger';
import { JobQueue, type JobPatience } from '../platform/queue/job-queue';
import { QUEUE_RIGHTS, QUEUE_SCHEMA } from '../platform/queue/queue-schema';
import type { ServerName } from '../subgraphs/crossing/crossing';
import type { CrossingFailure } from '../subgraphs/crossing/crossing-failure';
import { Delivery } from '../subgraphs/crossing/delivery';
import { DatabaseOutbox } from '../subgraphs/crossing/outbox';
import { sendAgain } from '../subgraphs/crossing/send-again';
import { CROSSING_QUEUE, type CrossingJob, DELIVERY_PACE } from '../subgraphs/crossing/crossing-queue';
import { viewers } from '../subgraphs/viewer/viewers.fixture';
import { openWardCouncilDatabase } from '../subgraphs/ward-council/database';
import { openRecordingDatabase, type RecordingDatabase } from './support/recording-database';

// The queue of crossings in a ward's database, as the ward's server works with it.
jest.setTimeout(60_000);

let on: RecordingDatabase;
beforeAll(async () => {
  on = await openRecordingDatabase(openWardCouncilDatabase, { viewer: viewers.wardOfficer() });
}, 30_000);
afterAll(() => on?.drop());

const ORDINARY = { isUrgent: false, sinceUs: 1n };

const opened: JobQueue<CrossingJob>[] = [];
afterEach(() => Promise.all(opened.splice(0).map((queue) => queue.close())));

async function openQueue(patience: JobPatience = DELIVERY_PACE.patience, log = createLogger('test', 'silent')) {
  const queue = await JobQueue.open<CrossingJob>(on.db, CROSSING_QUEUE, { patience, superviseS: 1 }, log);
  opened.push(queue);
  return queue;
}

const send = (queue: JobQueue<CrossingJob>, crossing: string) =>
  on.db.transaction((tx) => queue.send(tx, { crossing }, { group: 'citizen-affairs', ...ORDINARY }));

/** Fails the next attempt, and gives how long the one after it waits, in seconds; it is made to wait no longer. */
async function failOnce(queue: JobQueue<CrossingJob>): Promise<number | undefined> {
  const jobs = await queue.take(1, 1);
  await on.db.transaction((tx) => queue.fail(tx, jobs, 'UNREACHABLE'));
  const [waiting] = await on.asOwner<{ wait: string }>(
    `with waiting as (select id, start_after from ${QUEUE_SCHEMA}.job where name = $1 and state = 'retry')
     update ${QUEUE_SCHEMA}.job set start_after = now() from waiting
     where job.id = waiting.id returning extract(epoch from waiting.start_after - now()) as wait`,
    [CROSSING_QUEUE.queue],
  );
  return waiting && Number(waiting.wait);
}

test('attempts come further and further apart, at the latest a quarter of an hour, and the last one four days later', async () => {
  const { retryLimit, retryDelayMaxS } = DELIVERY_PACE.patience;
  const queue = await openQueue();
  await send(queue, 'patient');
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 20; attempt++) waits.push((await failOnce(queue)) ?? NaN);
  await on.asOwner(`update ${QUEUE_SCHEMA}.job set retry_count = $1`, [retryLimit - 2]); // all in between wait alike
  const last = [await failOnce(queue), await failOnce(queue)];

  expect(waits[0]).toBeLessThan(5);
  expect(waits.slice(0, 8)).toEqual(waits.slice(0, 8).sort((a, b) => a - b));
  const [ceiling] = waits.slice(-1);
  expect(waits.slice(-8)).toEqual(Array(8).fill(expect.closeTo(retryDelayMaxS, -1)));
  expect(last).toEqual([expect.closeTo(ceiling ?? NaN, 0), undefined]);
  const seconds = waits.reduce((sum, wait) => sum + wait, 0) + (retryLimit - waits.length) * retryDelayMaxS;
  expect(Math.round(seconds / 86_400)).toBe(4);
  const dead = await on.asOwner(`select data from ${QUEUE_SCHEMA}.job where name = $1`, [CROSSING_QUEUE.deadLetters]);
  expect(dead).toEqual([{ data: { crossing: 'patient' } }]);
});

test('of what waits for one receiver urgent jobs go first, then the oldest, in whatever order they were put in', async () => {
  await on.asOwner(`delete from ${QUEUE_SCHEMA}.job`);
  const queue = await openQueue();
  const place = (at: number) => ({
    group: 'ward-council/x',
    isUrgent: at % 10 === 0,
    sinceUs: 1_700_000_000_000_000n + BigInt(at),
  });
  const shuffled = Array.from({ length: 60 }, (_, at) => (at * 37) % 60);
  await on.db.transaction(async (tx) => {
    for (const at of shuffled) await queue.send(tx, { crossing: `${at}` }, place(at));
  });
  const taken: number[] = [];
  for (const count of [8, 8, 8]) {
    const jobs = await queue.take(100, count);
    taken.push(...jobs.map(({ data }) => Number(data.crossing)));
    await on.db.transaction((tx) => queue.complete(tx, jobs));
  }

  expect(taken).toEqual([0, 10, 20, 30, 40, 50, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
});

/** Leaves crossings to one receiver, the first of them the oldest, none of them urgent but those that are named so. */
async function leave(outbox: DatabaseOutbox, receiver: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at++)
    ids.push(
      await on.db.transaction((tx) =>
        outbox.send(tx, {
          kind: 'TEST',
          to: receiver as ServerName,
          payload: {},
          about: { type: 'Test', id: `${at}` },
        }),
      ),
    );
  return ids;
}

test('a receiver that is back is brought what waited longest first, at once; what it refused waits for its time', async () => {
  await on.asOwner(`delete from ${QUEUE_SCHEMA}.job`);
  const to = 'ward-council/back';
  const queue = await openQueue({ ...DELIVERY_PACE.patience, retryDelayS: 600 });
  const ids = await leave(new DatabaseOutbox(queue), to, 6);
  const sent: string[] = [];
  let answer: (id: string) => CrossingFailure | null = (id) => (id === ids[0] ? 'NOT_YET' : 'UNREACHABLE');
  const delivery = new Delivery({
    ...{ db: on.db, queue, urlOf: () => 'http://127.0.0.1', pace: { ...DELIVERY_PACE, restMs: 0 } },
    completed: (crossing) => Promise.resolve(crossing),
    comparison: { agree: () => Promise.resolve('UNNUMBERED' as const), forget: () => undefined },
    log: createLogger('test', 'silent'),
    receivers: {
      send: (_, __, crossings) => {
        sent.push(...crossings.map(({ id }) => id));
        return Promise.resolve(new Map(crossings.map(({ id }) => [id, answer(id)])));
      },
    },
  });
  const deliverWhatIsDue = async () => delivery.deliver(to, await queue.take(100, 20));
  await deliverWhatIsDue();
  expect(sent.splice(0)).toEqual(ids);
  await deliverWhatIsDue();
  expect(sent).toEqual([]); // all of them wait for minutes

  answer = () => null;
  const [news = ''] = await leave(new DatabaseOutbox(queue), to, 1);
  await deliverWhatIsDue();
  await deliverWhatIsDue();

  expect(sent).toEqual([news, ...ids.slice(1)]);
});

/** Everything that a server does with jobs, from the first to the last; throws where anything of it is refused. */
async function workWithJobs(): Promise<void> {
  const complaints: string[] = [];
  const sink = new Writable({ write: (line, _, done) => (complaints.push(String(line)), done()) });
  await on.asOwner(`delete from ${QUEUE_SCHEMA}.job`);
  const queue = await openQueue({ ...DELIVERY_PACE.patience, retryLimit: 0 }, pino({ level: 'warn' }, sink));
  const inTransaction = (act: (tx: EntityManager) => Promise<unknown>) => on.db.transaction(act);
  try {
    for (const crossing of ['done', 'failed', 'killed']) await send(queue, crossing);
    const [done, failed, killed] = await queue.take(3, 3);
    if (!done || !failed || !killed) throw new Error('Three jobs were sent.');
    await inTransaction((tx) => queue.complete(tx, [done]));
    await inTransaction((tx) => queue.fail(tx, [failed], 'UNREACHABLE'));
    await inTransaction((tx) => queue.sendDead(tx, { crossing: 'refused' }, { group: 'citizen-affairs', ...ORDINARY }));
    await inTransaction((tx) => queue.hasten(tx, 'citizen-affairs', ['UNREACHABLE']));
    await inTransaction((tx) => queue.takeDead(tx, failed.data));
    await inTransaction((tx) => sendAgain(tx, queue));
    await on.asOwner(AS_IF_DAYS_HAD_PASSED);
    await queue.supervise();
  } finally {
    await queue.close(); // it is opened some thirty times
  }
  if (complaints.length > 0) throw new Error(complaints.join());
}

/** An attempt has taken too long, what is done has been kept long enough, and what is looked after now and then is due. */
const AS_IF_DAYS_HAD_PASSED = `
  update ${QUEUE_SCHEMA}.job set started_on = now() - interval '3 days', completed_on = completed_on - interval '3 days'
    where state >= 'active';
  update ${QUEUE_SCHEMA}.queue set maintain_on = null, monitor_on = null, monitor_claim_on = null`;

const PRIVILEGES = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];

test("the server's role may do with jobs exactly what is listed, and nothing of it can be missed", async () => {
  const [{ role } = { role: '' }] = await on.db.query<{ role: string }[]>('select current_user as role');
  const held = await on.asOwner<{ kind: string; name: string; privilege: string }>(
    `select 'table' as kind, relname as name, privilege
       from pg_class cross join unnest($2::text[]) privilege
       where relnamespace = to_regnamespace($3) and relkind in ('r', 'p', 'v') and has_table_privilege($1, pg_class.oid, privilege)
     union all select 'function', proname, 'EXECUTE' from pg_proc
       where pronamespace = to_regnamespace($3) and has_function_privilege($1, pg_proc.oid, 'EXECUTE')
     union all select 'sequence', relname, privilege from pg_class cross join unnest(array['USAGE', 'SELECT', 'UPDATE']) privilege
       where relnamespace = to_regnamespace($3) and relkind = 'S' and has_sequence_privilege($1, pg_class.oid, privilege)
     union all select 'schema', $3::text, privilege from unnest(array['USAGE', 'CREATE']) privilege
       where has_schema_privilege($1, $3, privilege)`,
    [role, PRIVILEGES, QUEUE_SCHEMA],
  );
  const { tables = {}, functions = [] } = QUEUE_RIGHTS[QUEUE_SCHEMA] ?? {};
  const listed = [
    ...Object.entries(tables).flatMap(([name, rights]) =>
      rights.map((privilege) => ({ kind: 'table', name, privilege })),
    ),
    ...functions.map((name) => ({ kind: 'function', name, privilege: 'EXECUTE' })),
    { kind: 'schema', name: QUEUE_SCHEMA, privilege: 'USAGE' },
  ];
  const sorted = (some: typeof held) => some.map((one) => Object.values(one).join(' ')).sort();
  expect(sorted(held)).toEqual(sorted(listed));

  await workWithJobs();
  const notNeeded: string[] = [];
  for (const { kind, name, privilege } of listed) {
    const place = kind === 'schema' ? `schema ${name}` : `${kind} ${QUEUE_SCHEMA}.${name}`;
    await on.asOwner(`revoke ${privilege} on ${place} from "${role}"`);
    const done = await workWithJobs().then(
      () => true,
      (error: unknown) => !/permission denied/.test(String(error)),
    );
    if (done) notNeeded.push(`${privilege} on ${place}`);
    await on.asOwner(`grant ${privilege} on ${place} to "${role}"`);
  }
  expect(notNeeded).toEqual([]);
});
