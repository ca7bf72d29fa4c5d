import { Client } from 'pg';
import type { EmbeddedServer } from '../../platform/postgres/embedded-postgres';
import { type SignedInAs, startTestIssuer } from '../../test/support/test-issuer';
import { serveElsewhere } from '../hub/serve-elsewhere';
import { provisionHub } from '../../scripts/hub/hub-databases';
import { createChance } from '../../scripts/make-world/chance';
import { type Spread, type WardRows, wardRows } from './ward-rows';
import { knowUnit } from '../../test/support/any-unit';

const SEED = 20_201_016;
const ROWS_AT_ONCE = 10_000;

/** No bench takes longer, in seconds. */
const BENCH_S = 6 * 3_600;

/** A ward that is wanted: over which days its records are spread, how many, and whether sums are kept of them. */
export interface WantedWard {
  world: string;
  spread: Spread;
  records: number;
  keepsSums?: boolean;
}

/** A ward's server over so many records of one world. */
export interface RecordWard {
  wardId: string;
  world: string;
  records: number;
  /** What is in its database. */
  rows: WardRows;
  /** Of its /graphql. */
  url: string;
  /** Its database, as its server opens it. */
  databaseUrl: string;
}

/** A ward's server for each that is wanted, in that order, and what signs tokens for them. */
export interface RecordWards {
  wards: RecordWard[];
  tokenOf(as: SignedInAs): Promise<string>;
}

/** Starts the servers of these wards over their records; `stack` stops them. */
export async function startRecordWards(
  postgres: EmbeddedServer,
  wanted: readonly WantedWard[],
  onStep: (step: string) => void,
  stack: AsyncDisposableStack,
): Promise<RecordWards> {
  const wardIds = wanted.map((_, at) => `ward-${at}`);
  const databases = await provisionHub(postgres.adminUrl, postgres.secret, wardIds, 'records_');
  const addressOf = (wardId: string) => found(databases.wards.get(wardId));
  const filled: Omit<RecordWard, 'url'>[] = [];
  for (const [at, { world, spread, records, keepsSums = true }] of wanted.entries()) {
    onStep(`${records} records: ${world}`);
    const wardId = found(wardIds[at]);
    const rows = wardRows(createChance(SEED), records, spread);
    await fillWard(addressOf(wardId).ownerUrl, wardId, rows, keepsSums);
    filled.push({ wardId, world, records, rows, databaseUrl: addressOf(wardId).url });
  }
  const issuer = await startTestIssuer();
  stack.defer(() => issuer.stop());
  const orders = { serve: 'SUBGRAPHS', databases, identity: issuer.identity } as const;
  const { urls } = await serveElsewhere(orders, stack);
  return {
    wards: filled.map((ward) => ({ ...ward, url: found(urls.wards.get(ward.wardId)) })),
    tokenOf: (as) => issuer.token(as, { exp: Math.floor(Date.now() / 1_000) + BENCH_S }),
  };
}

async function fillWard(ownerUrl: string, wardId: string, rows: WardRows, keepsSums: boolean): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    if (!keepsSums)
      for (const table of Object.keys(rows))
        await owner.query(`drop function if exists keep_figures_of_${table} cascade`);
    await owner.query('insert into ward_council (ward_id, name) values ($1, $1)', [wardId]);
    await owner.query(knowUnit(wardId));
    for (const [table, some] of Object.entries(rows)) {
      const columns = Object.keys(some[0] ?? {}).join(', ');
      for (let at = 0; at < some.length; at += ROWS_AT_ONCE) {
        await owner.query(
          `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
          [JSON.stringify(some.slice(at, at + ROWS_AT_ONCE))],
        );
      }
    }
    await owner.query('vacuum analyze');
  } finally {
    await owner.end();
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A ward of the bench is not there.');
  return value;
}
