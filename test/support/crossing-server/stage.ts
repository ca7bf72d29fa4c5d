import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { locateCluster } from '../../../platform/postgres/data-folder';
import { type DatabaseAddresses, provisionDatabases } from '../../../platform/postgres/provision';
import { openCitizenAffairsDatabase } from '../../../subgraphs/citizen-affairs/database';
import type { DeliveryPace } from '../../../subgraphs/crossing/crossing-queue';
import { openWardCouncilDatabase } from '../../../subgraphs/ward-council/database';
import { TEST_PACE } from '../hub';
import { KillablePostgres, KillableProcess } from '../killable';
import { makePassingFolder } from '../passing-folder';
import { startTestIssuer, type TestIssuer } from '../test-issuer';
import { compileServer } from './compiled';
import type { Orders } from './orders';
import { knowUnit } from '../any-unit';

/** A ward that sends and citizen affairs that receives, each a process of its own, over a PostgreSQL of their own. */
export interface Stage {
  sender: KillableProcess;
  receiver: KillableProcess;
  postgres: KillablePostgres;
  /** Where the sender is, without a path. */
  senderUrl: string;
  wardId: string;
  databases: { ward: DatabaseAddresses; affairs: DatabaseAddresses };
  issuer: TestIssuer;
}

const WARD = 'ben-nay';

/** Whoever was killed left its jobs behind: they are given up soon, and tried as often as it takes. */
const PACE: DeliveryPace = {
  ...TEST_PACE,
  patience: { ...TEST_PACE.patience, retryLimit: 1_000 },
  superviseMs: 1_000,
};

/** Sets everything up. What ends it is put into `ends`, the last first, also where the setting up fails. */
export async function setStage(ends: (() => unknown)[], onFault: (fault: Error) => void): Promise<Stage> {
  const { program, cache, remove } = await compileServer();
  ends.unshift(remove);
  const postgres = await startPostgres(ends);
  const [ward, affairs] = await provisionDatabases(postgres.adminUrl, [specOf('ward'), specOf('affairs')]);
  if (!ward || !affairs) throw new Error('Two databases were asked for.');
  await (await openWardCouncilDatabase({ ...ward, poolSize: 1 })).destroy();
  await (await openCitizenAffairsDatabase({ ...affairs, poolSize: 1 })).destroy();
  await asOwner(ward, `insert into ward_council (ward_id, name) values ('${WARD}', 'HĐND phường hư cấu')`);
  for (const database of [ward, affairs]) await asOwner(database, knowUnit(WARD));
  const issuer = await startTestIssuer();
  ends.unshift(() => issuer.stop());
  const [senderPort, receiverPort] = [await freePort(), await freePort()];
  const launch = async (orders: Pick<Orders, 'serve' | 'databaseUrl' | 'port' | 'client'>, otherPort: number) => {
    const otherUrl = `http://127.0.0.1:${otherPort}/graphql`;
    const env = {
      ...process.env,
      NODE_COMPILE_CACHE: cache,
      ORDERS: JSON.stringify({ ...orders, otherUrl, wardId: WARD, identity: issuer.identity, pace: PACE }),
    };
    const started = new KillableProcess({ name: orders.serve, program, env, database: postgres, onFault });
    ends.unshift(() => started.stop());
    await started.start();
    return started;
  };
  const client = issuer.clientOf('citizen-affairs');
  const receiver = await launch(
    { serve: 'citizen-affairs', databaseUrl: affairs.url, port: receiverPort, client },
    senderPort,
  );
  const sender = await launch(
    { serve: 'ward-council', databaseUrl: ward.url, port: senderPort, client: issuer.clientOf(WARD) },
    receiverPort,
  );
  const senderUrl = `http://127.0.0.1:${senderPort}`;
  return { sender, receiver, postgres, senderUrl, wardId: WARD, databases: { ward, affairs }, issuer };
}

async function startPostgres(ends: (() => unknown)[]): Promise<KillablePostgres> {
  const dataFolder = makePassingFolder('crossing-postgres');
  ends.unshift(() => {
    rmSync(dirname(locateCluster(dataFolder)), { recursive: true, force: true });
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const log = { debug: () => undefined, info: () => undefined, error: () => undefined };
  // The machine itself is not killed: what PostgreSQL has written is there, on its disk or on its way to it.
  const postgres = await KillablePostgres.start({ dataFolder, log, settings: { fsync: 'off', max_connections: 60 } });
  ends.unshift(() => postgres.stop());
  return postgres;
}

const specOf = (name: string) => ({
  database: name,
  owner: { role: `${name}_owner`, password: 'test' },
  server: { role: `${name}_server`, password: 'test' },
});

async function asOwner({ ownerUrl }: DatabaseAddresses, sql: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(sql);
  await owner.end();
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo; // it listens on TCP
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
