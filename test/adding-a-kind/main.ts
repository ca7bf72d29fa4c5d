/* Runs in a copy of the project to which a kind was added, and prints what the servers make of it. */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { graphql, printType } from 'graphql';
import type { DataSource } from 'typeorm';
import { compose } from '../../scripts/schema/compose';
import { findFaults } from '../../scripts/schema/find-faults';
import { LIST_SIZES_FILE, readSchemaFiles } from '../../scripts/schema/schema-files';
import { SUBGRAPH_SDL } from '../../scripts/schema/subgraphs';
import { writeSchema } from '../../scripts/schema/write-schema';
import { openOwnedDatabase } from '../../platform/database/data-source';
import { createTestDatabase } from '../../platform/postgres/test-database';
import { describeKind } from '../../subgraphs/kinds/describe-kind';
import { Recorder } from '../../subgraphs/recording/recorder';
import { RecordReader } from '../../subgraphs/records/record-reader';
import { viewers } from '../../subgraphs/viewer/viewers.fixture';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { wardRights } from '../../subgraphs/ward-council/rights';
import { WARD_KINDS, wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';
import { wardTables } from '../../subgraphs/ward-council/tables';
import { dictionaryLines } from '../../subgraphs/workbook/dictionary';
import { workbookForm } from '../../subgraphs/workbook/workbook-form';
import { wardRecords } from '../../scripts/pages/operations';
import { TAKE_ANY_UNIT } from '../support/any-unit';
import { keptOutbox } from '../support/kept-outbox';
import { testAdminUrl } from '../support/postgres';

async function main(): Promise<void> {
  writeSchema({ out: process.stderr });
  const { schema } = wardCouncilSubgraph;
  const composition = compose(SUBGRAPH_SDL);
  const form = workbookForm(WARD_KINDS, schema);
  const typeOf = (name: string) => {
    const type = schema.getType(name);
    return type ? printType(type) : null;
  };
  const trip = WARD_KINDS.find(({ noun }) => noun === 'studyTrip');
  const found = {
    faults: await findFaults({
      subgraphs: SUBGRAPH_SDL,
      composition,
      committed: readSchemaFiles(),
      baseApi: undefined,
    }),
    types: ['WardStudyTrip', 'WardStudyTripMember', 'StudyTripState', 'RecordWardStudyTripInput'].map(typeOf),
    mutations: Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => name.includes('StudyTrip')),
    files: wardTables('song-cau').map(({ entity }) => (entity as { name: string }).name),
    sheets: form.filter(({ kind }) => kind.record.name.startsWith('WardStudyTrip')).map(sheetLine),
    dictionary: dictionaryLines(form).filter(([sheet]) => sheet?.includes('học tập')),
    described: trip && describeKind(trip, { kinds: WARD_KINDS, schema }, true),
    cached: wardRecords(),
    cost: readFileSync(LIST_SIZES_FILE, 'utf8'),
    ...(await inDatabase()),
  };
  console.log(JSON.stringify(found));
}

const sheetLine = ({ name, columns }: ReturnType<typeof workbookForm>[number]) => ({
  name,
  columns: columns.map(({ heading }) => heading),
});

/** Makes the tables of a ward, records a trip, a member and a step as an officer does, and takes the tables away again. */
async function inDatabase() {
  const database = await createTestDatabase(testAdminUrl());
  const db = await openOwnedDatabase({ ...WARD_COUNCIL_DATABASE, ownerUrl: database.ownerUrl });
  try {
    await db.query(TAKE_ANY_UNIT);
    const wanted = (await db.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
    return { wanted, ...(await recordTrip(db)), leftBehind: await undoLast(db) };
  } finally {
    await db.destroy();
    await database.drop();
  }
}

const ERRORS = 'userErrors { code field }';

async function recordTrip({ manager: db }: DataSource) {
  const viewer = viewers.wardOfficer();
  const run = async (source: string) => {
    const writing = { db, viewer, outbox: keptOutbox, mayRecord: true, requestId: 'test', now: () => new Date() };
    const contextValue = {
      ...{ wardId: viewer.wardId, viewer, db },
      records: new RecordReader(db, wardRights(viewer)), // remembers what it read, so each question has its own
      recorder: new Recorder({ ...writing, kinds: WARD_KINDS }),
    };
    const { data, errors } = await graphql({ schema: wardCouncilSubgraph.schema, source, contextValue });
    if (errors) throw new Error(`${source} failed: ${errors.map(({ message }) => message).join(' ')}`);
    return data as Record<string, { studyTrip: { id: string } }>; // what was asked for
  };
  const recorded = await run(`mutation { recordWardStudyTrip(input: {
    idempotencyKey: "trip", destination: "HĐND phường Đức Xuân", startsOn: "2020-05-04"
  }) { studyTrip { id } ${ERRORS} } }`);
  const id = recorded['recordWardStudyTrip']?.studyTrip.id;
  await run(`mutation { recordWardStudyTripMember(input: {
    idempotencyKey: "member", tripId: "${id}", post: "Trưởng ban", sentOn: "2020-05-01"
  }) { ${ERRORS} } }`);
  const hold = (endedOn: string) =>
    run(`mutation { holdWardStudyTrip(input: {
      idempotencyKey: "${endedOn}", id: "${id}", expectedVersion: 1, endedOn: "${endedOn}"
    }) { ${ERRORS} } }`);
  const early = await hold('2020-05-03');
  await hold('2020-05-06');
  const list = await run(`{ council { studyTrips(filter: { happenedIn: "2020-05" }) {
    nodes { summary state leader { id } members { post } history { totalCount } }
  } } }`);
  return { early, list };
}

/** What of the tables is still there once the last migration is undone. */
async function undoLast(db: DataSource): Promise<string[]> {
  await db.undoLastMigration();
  const left = await db.query<{ name: string }[]>(`
    select relname as name from pg_class where relname like 'study_trip%'
    union all select tgname from pg_trigger where tgname like 'study_trip%'
    union all select typname from pg_type where typname like 'study_trip%'`);
  return left.map(({ name }) => name);
}

void main();
