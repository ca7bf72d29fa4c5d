import { flushCompileCache } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createLogger } from '../../../platform/logging/logger';
import { JobQueue } from '../../../platform/queue/job-queue';
import { deriveHubKeys, keysOfWard } from '../../../scripts/hub/hub-keys';
import { AFFAIRS_CROSSINGS } from '../../../subgraphs/citizen-affairs/crossings';
import { startCitizenAffairs } from '../../../subgraphs/citizen-affairs/server';
import type { CrossingHandler } from '../../../subgraphs/crossing/crossing-handler';
import { CROSSING_QUEUE, type CrossingJob } from '../../../subgraphs/crossing/crossing-queue';
import { DatabaseOutbox } from '../../../subgraphs/crossing/outbox';
import { SUBGRAPH_SHELL } from '../../../subgraphs/serving/subgraph-limits';
import { openWardCouncilDatabase } from '../../../subgraphs/ward-council/database';
import { startWardCouncil } from '../../../subgraphs/ward-council/server';
import { type Orders, PING } from './orders';

/** How many leave in one transaction. */
const TOGETHER = 5;

/** Serves what it was started for until it is killed. Ends with 1 where it cannot start. */
async function main(orders: Orders): Promise<void> {
  const { serve, wardId, databaseUrl, port, identity, client, receiverUrl, pace } = orders;
  const keys = deriveHubKeys('test', [wardId]);
  const urlOf = (server: string) => (server === 'citizen-affairs' ? receiverUrl : null);
  const config = {
    ...{ database: { url: databaseUrl }, identity, shell: SUBGRAPH_SHELL, host: '127.0.0.1', port, poolSize: 4 },
    ...{ logLevel: 'silent', crossings: { client, urlOf, pace } },
  };
  const log = createLogger(serve, 'silent');
  if (serve === 'RECEIVER') {
    Object.assign(AFFAIRS_CROSSINGS, { [PING]: takePing }); // production knows no such kind
    await startCitizenAffairs({ ...config, personalDataKeys: keys.citizenAffairs }, log);
    sayReady();
    return;
  }
  const db = await openWardCouncilDatabase({ url: databaseUrl, poolSize: 2 });
  const queue = await JobQueue.open<CrossingJob>(db, CROSSING_QUEUE, { patience: pace.patience, superviseS: 1 }, log);
  await startWardCouncil({ ...config, wardId, personalDataKeys: keysOfWard(keys, wardId) }, log);
  sayReady();
  await sendPings(db, new DatabaseOutbox(queue));
}

/** The next start is quicker by what this one leaves, for whoever is killed leaves nothing. */
function sayReady(): void {
  flushCompileCache();
  process.send?.('READY');
}

/** Writes down that a ping came; nothing here keeps it from being written twice. */
const takePing: CrossingHandler = async (payload, _, { tx }) => {
  await tx.query('insert into ping_arrived (n) values ($1)', [(payload as { n: number }).n]);
};

/** Sends as many as are wanted, each once, whenever it was killed. */
async function sendPings(db: DataSource, outbox: DatabaseOutbox): Promise<never> {
  for (;;) {
    const sent = await sendSome(db, outbox).catch(() => 0); // the database may be away
    if (sent === 0) await pause(25);
  }
}

function sendSome(db: DataSource, outbox: DatabaseOutbox): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx.query<{ n: number }[]>(
      `insert into ping_sent (n) select n from ping_wanted, generate_series(1, upto) n
       where n not in (select n from ping_sent) order by n limit $1 on conflict do nothing returning n`,
      [TOGETHER],
    );
    for (const { n } of rows)
      await outbox.send(tx, {
        kind: PING,
        to: 'citizen-affairs',
        payload: { n },
        about: { type: 'Ping', id: String(n) },
      });
    return rows.length;
  });
}

main(JSON.parse(process.env['ORDERS'] ?? '') as Orders).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
process.on('disconnect', () => process.exit(0)); // whoever started it is gone
