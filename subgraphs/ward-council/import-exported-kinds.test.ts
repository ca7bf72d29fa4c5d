import { join } from 'node:path';
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { DataSource } from 'typeorm';
import { openOwnedDatabase } from '../../platform/database/data-source';
import type { RunningServer } from '../../platform/http/graphql-server';
import { createLogger } from '../../platform/logging/logger';
import { startTestIssuer, type TestIssuer } from '../../test/support/test-issuer';
import { createLoadedWorldDatabases, testKeysOf, type WorldDatabases } from '../../test/support/world-databases';
import { SUBGRAPH_SHELL } from '../serving/subgraph-limits';
import { workbookForm } from '../workbook/workbook-form';
import { WARD_COUNCIL_DATABASE } from './database';
import { startWardCouncil } from './server';
import { WARD_KINDS, wardCouncilSubgraph } from './subgraph';

// Every kind that a workbook has a sheet for: its list is exported with everything that the graph says of its records and of what
// they lead to, and loaded again.

const WARD = 'ben-nay';
const { schema } = wardCouncilSubgraph;
const SHEETS = workbookForm(WARD_KINDS, schema);

let databases: WorldDatabases;
let owner: DataSource;
let issuer: TestIssuer;
let server: RunningServer;
beforeAll(async () => {
  databases = await createLoadedWorldDatabases(join(__dirname, '../../test/worlds/rights'));
  const database = databases.wards.get(WARD)!; // the ward of the world
  owner = await openOwnedDatabase({ ...WARD_COUNCIL_DATABASE, ownerUrl: database.ownerUrl, poolSize: 1 });
  issuer = await startTestIssuer();
  const config = {
    ...{ wardId: WARD, database, identity: issuer.identity, shell: SUBGRAPH_SHELL },
    ...{ host: '127.0.0.1', port: 0, logLevel: 'silent', personalDataKeys: testKeysOf([WARD]).wards.get(WARD)! },
  };
  server = await startWardCouncil(config, createLogger('test', 'silent'));
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await issuer?.stop();
  await owner?.destroy();
  await databases?.drop();
}, 30_000);

type AnyField = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLNamedType | undefined): AnyField[] =>
  isObjectType(type) ? Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument)) : [];
const isList = ({ type }: AnyField) => isListType(getNullableType(type));
const isConnection = (type: GraphQLNamedType) => fieldsOf(type).some(({ name }) => name === 'pageInfo');
const leavesOf = (type: GraphQLNamedType | undefined): string[] =>
  fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)) && !isList(field))
    .map(({ name }) => name);

/** All that is said of a record, and of each record that it leads to. */
function everythingOf(recordName: string): string {
  const type = schema.getType(recordName);
  const led = fieldsOf(type).filter((field) => !isList(field) && !isConnection(getNamedType(field.type)));
  const below = led.map(({ name, type: to }) => [name, leavesOf(getNamedType(to))] as const);
  const objects = below
    .filter(([, leaves]) => leaves.length > 0)
    .map(([name, leaves]) => `${name} { ${leaves.join(' ')} }`);
  return [...leavesOf(type), ...objects].join(' ');
}

/** A query of the list of these records: one of the council's, or one that belongs to the records of such a list. */
function listOf(recordName: string): { query: string; list: string } {
  const lists = fieldsOf(schema.getType('WardCouncil')).flatMap(({ name, type }) => {
    const nodes = fieldsOf(getNamedType(type)).find((field) => field.name === 'nodes');
    return nodes ? [{ name, of: getNamedType(nodes.type) }] : [];
  });
  for (const { name, of } of lists) {
    if (of.name === recordName)
      return {
        query: `{ council { ${name} { nodes { ${everythingOf(recordName)} } } } }`,
        list: `council.${name}.nodes`,
      };
  }
  for (const { name, of } of lists) {
    const inner = fieldsOf(of).find((field) => isList(field) && getNamedType(field.type).name === recordName);
    if (inner)
      return {
        query: `{ council { ${name}(first: 10) { nodes { ${inner.name} { ${everythingOf(recordName)} } } } } }`,
        list: `council.${name}.nodes.${inner.name}`,
      };
  }
  throw new Error(`No list has ${recordName}.`);
}

const officer = async () => ({ authorization: `Bearer ${await issuer.token(`ward-officer/${WARD}`)}` });

async function exported(sheet: string, recordName: string, format: string): Promise<Buffer> {
  const { query, list } = listOf(recordName);
  const response = await fetch(`${server.url}/export?format=${format}&list=${list}&name=${encodeURIComponent(sheet)}`, {
    method: 'POST',
    headers: { ...(await officer()), 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const file = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(file.toString());
  return file;
}

async function upload(name: string, file: Buffer) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), name);
  const response = await fetch(`${server.url}/import`, { method: 'POST', body: form, headers: await officer() });
  return (await response.json()) as { sheets?: { unchanged: number; notEntered?: string[] }[] };
}

/** Every row of every record's table, and the whole history. */
async function content(): Promise<string[]> {
  const rows: string[] = [];
  for (const table of [...owner.entityMetadatas.map(({ tableName }) => tableName), 'record_change']) {
    const found = await owner.query<{ row: string }[]>(`select r::text as row from ${table} r order by 1`);
    rows.push(...found.map(({ row }) => `${table} ${row}`));
  }
  return rows;
}

describe.each(SHEETS.map(({ name, kind }) => [name, kind.record.name]))('the list of %s', (sheet, recordName) => {
  test.each(['csv', 'xlsx'])(
    'exported as %s with all that is said of it and loaded again, changes nothing',
    async (format) => {
      const before = await content();

      const answer = await upload(`${sheet}.${format}`, await exported(sheet, recordName, format));

      expect(answer).toMatchObject({ loaded: true, sheets: [{ sheet, added: 0, corrected: 0 }] });
      expect(answer.sheets?.[0]?.unchanged).toBeGreaterThan(0);
      expect(answer.sheets?.[0]?.notEntered).not.toEqual([]);
      expect(await content()).toEqual(before);
    },
  );
});
