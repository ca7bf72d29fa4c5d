import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { DataSource } from 'typeorm';
import { type DatabaseEpoch, enterEpoch } from '../../platform/database/epoch';
import { createHttpAgent } from '../../platform/http/graphql-http';
import { ServiceTokens } from '../../platform/identity/service-tokens';
import type { KeyRing } from '../../platform/sealing/key-ring';
import type { Logger } from '../../platform/logging/logger';
import { JobQueue } from '../../platform/queue/job-queue';
import { JobWorker } from '../../platform/queue/job-worker';
import type { ServerName } from './crossing';
import type { CrossingCompleters, CrossingHandlers } from './crossing-handler';
import { CROSSING_QUEUE, type CrossingJob, DELIVERY_PACE } from './crossing-queue';
import type { CrossingSetUp } from './crossing-set-up';
import { Delivery } from './delivery';
import { Inbox } from './inbox';
import { DatabaseOutbox } from './outbox';
import { Comparisons } from './comparisons';
import { MatterComparison } from './matters/matter-comparison';
import { haveMattersCompared } from './matters/matters-at-odds';
import type { SharedMatters } from './matters/shared-matter';
import { PeerComparison } from './peer-comparison';
import { type OutgoingCrossing, Receivers } from './receivers';
import { sendAgain } from './send-again';

/** All that one server has to do with crossings. */
export interface CrossingDesk {
  own: ServerName;
  /** The life that its database is in. */
  epoch: DatabaseEpoch;
  queue: JobQueue<CrossingJob>;
  outbox: DatabaseOutbox;
  inbox: Inbox;
  matters: SharedMatters;
  /** Another server has told in which epoch its database is: where that is a new one, the two compare what has crossed. */
  hearOfEpoch(peer: ServerName, epoch: string): Promise<void>;
  /** Whether this server can send to another one now. */
  isSetUpFor(receiver: string): boolean;
  /** Delivers from the start of the server until it stops, and finishes what is in flight before the database is closed. */
  plugin<Context extends BaseContext>(): ApolloServerPlugin<Context>;
}

export interface DeskOptions {
  db: DataSource;
  own: ServerName;
  handlers: CrossingHandlers;
  /** What is completed as it is handed over. */
  completers?: CrossingCompleters | undefined;
  /** Opens and seals the personal data that crosses. */
  keys?: KeyRing | undefined;
  /** What this server and others deal with both. */
  matters: SharedMatters;
  setUp: CrossingSetUp;
  /** Where this server signs in. */
  issuer: string;
  log: Logger;
  now(): Date;
}

/** Opens the desk over a server's database. Refuses as PostgreSQL refuses. */
export async function openCrossingDesk(options: DeskOptions): Promise<CrossingDesk> {
  const { db, own, handlers, keys, matters, setUp, log, now } = options;
  const epoch = await enterEpoch(db.manager);
  if (epoch.isNew && epoch.number > 1) log.warn({ epoch: epoch.number }, 'the database was put back to an older state');
  const pace = setUp.pace ?? DELIVERY_PACE;
  const queue = await JobQueue.open<CrossingJob>(
    db,
    CROSSING_QUEUE,
    { patience: pace.patience, superviseS: Math.max(1, Math.round(pace.superviseMs / 1000)) },
    log,
  );
  const outbox = new DatabaseOutbox(queue);
  const deliveries = setUp.client ? openDeliveries(options, queue, epoch) : NO_DELIVERIES;
  return {
    own,
    epoch,
    queue,
    outbox,
    matters,
    hearOfEpoch: async (peer, heard) => {
      if (await keepEpoch(db, peer, heard)) deliveries.compareWith(peer);
    },
    inbox: new Inbox({ handlers, outbox, now, keys }),
    isSetUpFor: (receiver) => setUp.client !== null && setUp.urlOf(receiver as ServerName) !== null,
    plugin: () => ({
      async serverWillStart() {
        await db.transaction(async (tx) => {
          await queue.giveUpOthers(tx, 'KILLED');
          await sendAgain(tx, queue);
        });
        deliveries.start();
        return {
          serverWillStop: async () => {
            await deliveries.stop();
            await queue.close();
          },
        };
      },
    }),
  };
}

const NO_DELIVERIES = { start: () => undefined, stop: () => undefined, compareWith: () => undefined };

/** Keeps the epoch of another server; says whether it was another one before. */
async function keepEpoch(db: DataSource, peer: ServerName, epoch: string): Promise<boolean> {
  const [known] = await db.query<{ epoch: string | null }[]>('select epoch from crossing_peer where peer = $1', [peer]);
  if (known?.epoch === epoch) return false;
  if (known?.epoch) await haveMattersCompared(db.manager, peer);
  await db.query(
    `insert into crossing_peer (peer, epoch) values ($1, $2) on conflict (peer) do update set epoch = excluded.epoch`,
    [peer, epoch],
  );
  return true;
}

/** How long a server that stops waits for receivers: an attempt that none has answered by then has failed. */
const PATIENCE_MS = 1_000;

function openDeliveries(
  { db, own, setUp, issuer, log, completers, keys, matters }: DeskOptions,
  queue: JobQueue<CrossingJob>,
  { id: epoch, isNew, number }: DatabaseEpoch & { isNew: boolean },
) {
  const { client, tls, urlOf, pace = DELIVERY_PACE } = setUp;
  if (!client) throw new Error('A server that signs in nowhere delivers nothing.');
  const agent = createHttpAgent(tls);
  const stopped = new AbortController();
  const tokens = new ServiceTokens(issuer, client, stopped.signal);
  const receivers = new Receivers({ own, tokens, agent, answerMs: pace.answerMs });
  const comparison = new PeerComparison({ db, queue, receivers, urlOf, epoch, everyMs: pace.compareMs, log });
  const ofMatters = new MatterComparison({ db, receivers, urlOf, matters, log });
  const comparisons = new Comparisons(comparison, ofMatters, { everyMs: pace.compareMs, log });
  const delivery = new Delivery({
    ...{ db, queue, receivers, comparison, urlOf, pace, log },
    completed: completedBy(completers, db, keys),
  });
  const handle = delivery.deliver.bind(delivery);
  const worker = new JobWorker({ queue, pace, log, handle });
  return {
    start: () => {
      comparisons.start({ wasPutBack: isNew && number > 1 });
      worker.start();
    },
    compareWith: (peer: ServerName) => comparisons.compareWith(peer),
    stop: async () => {
      const endAll = setTimeout(() => {
        stopped.abort();
        void agent.destroy();
      }, PATIENCE_MS);
      await worker.stop();
      await comparisons.stop();
      clearTimeout(endAll);
      await agent.destroy();
    },
  };
}

/** Gives each crossing the payload that it is handed over with. */
function completedBy(completers: CrossingCompleters = {}, { manager: db }: DataSource, keys?: KeyRing) {
  return async (crossing: OutgoingCrossing): Promise<OutgoingCrossing> => {
    const complete = completers[crossing.kind];
    if (!complete) return crossing;
    if (!keys) throw new Error(`${crossing.kind} is to be completed, and there is no key.`);
    return { ...crossing, payload: await complete(crossing.payload, { db, keys }) };
  };
}
