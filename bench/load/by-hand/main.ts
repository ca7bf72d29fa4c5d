import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { GraphQLSchema } from 'graphql';
import type { Outbox } from '../../../subgraphs/crossing/crossing';
import type { RecordKind } from '../../../subgraphs/recording/record-kind';
import type { importFiles as ImportFiles } from '../../../subgraphs/workbook/import-files';
import type { Recorder as RecorderClass } from '../../../subgraphs/recording/recorder';
import type { SheetForm } from '../../../subgraphs/workbook/workbook-form';
import { deriveHubKeys, keysOfWard } from '../../../scripts/hub/hub-keys';
import { dayAfter } from '../../records/ward-rows';
import { WARD } from '../load-world-files';

/*
 * tsx main.ts workbook <rows> | mutations
 *
 * Runs in the folder of a checkout and takes what it runs from there: an earlier build has the same rooms. Writes into the ward's
 * database what a ward's officers do: many rows as sheets of a workbook, or single records one after another.
 */

const MUTATIONS = 500;

/** Of a hundred rows, how many are of each kind, and what they say by the names of their fields. */
const ROWS: Readonly<Record<string, { share: number; row: (at: number) => Record<string, string> }>> = {
  WardVoterContact: {
    share: 30,
    row: (at) => ({ heldOn: dayOf(at), place: 'Nhà văn hóa', attending: '40', speaking: '5' }),
  },
  WardReception: { share: 30, row: (at) => ({ receivedAt: `${dayOf(at)} 08:30`, citizenCount: '2' }) },
  WardPetition: { share: 20, row: (at) => ({ kind: 'REQUEST', receivedOn: dayOf(at) }) },
  WardDialogue: { share: 20, row: (at) => ({ heldOn: dayOf(at), topic: 'Đối thoại', citizenCount: '12' }) },
};

const dayOf = (at: number): string => dayAfter('2011-01-01', (at * 7) % 3_653);

const outbox: Outbox = { send: () => Promise.resolve() } as unknown as Outbox; // nothing that is written here crosses
const viewer = { role: 'ward-officer', subject: 'bench', wardId: WARD } as const;
const keys = keysOfWard(deriveHubKeys('bench', [WARD]), WARD);

async function run([what, rows]: string[]): Promise<void> {
  const ours = <T>(path: string) => import(join(process.cwd(), path)) as Promise<T>;
  const { openWardCouncilDatabase } = await ours<{
    openWardCouncilDatabase(options: object): Promise<DataSource>;
  }>('subgraphs/ward-council/database.ts');
  const { WARD_KINDS, wardCouncilSubgraph } = await ours<{
    WARD_KINDS: readonly RecordKind[];
    wardCouncilSubgraph: { schema: GraphQLSchema };
  }>('subgraphs/ward-council/subgraph.ts');
  const db = await openWardCouncilDatabase({
    ...{ url: process.env['BENCH_WARD_URL'], ownerUrl: process.env['BENCH_WARD_OWNER_URL'], poolSize: 2 },
  });
  const writing = { db: db.manager, viewer, requestId: 'bench', outbox, now: () => new Date(), keys };
  if (what === 'workbook') {
    const { workbookForm } = await ours<{
      workbookForm(kinds: readonly RecordKind[], schema: GraphQLSchema): SheetForm[];
    }>('subgraphs/workbook/workbook-form.ts');
    const { importFiles } = await ours<{ importFiles: typeof ImportFiles }>('subgraphs/workbook/import-files.ts');
    const folder = mkdtempSync(join(tmpdir(), 'bench-sheets-'));
    const form = workbookForm(WARD_KINDS, wardCouncilSubgraph.schema);
    await importFiles(sheetsIn(folder, form, Number(rows)), { ...writing, form, folder });
    rmSync(folder, { recursive: true });
  } else {
    const { Recorder } = await ours<{ Recorder: typeof RecorderClass }>('subgraphs/recording/recorder.ts');
    const recorder = new Recorder({ ...writing, kinds: WARD_KINDS, mayRecord: true });
    const kind = WARD_KINDS.find(({ record }) => record.name === 'WardDialogue') as RecordKind; // every build has it
    for (let at = 0; at < MUTATIONS; at += 1) {
      const said = { heldOn: dayOf(at), topic: 'Đối thoại', citizenCount: 12 };
      const command = { name: 'bench', idempotencyKey: `bench ${at}`, input: said };
      const { userErrors } = await recorder.record(kind, said, command);
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    }
  }
  await db.destroy();
}

/** Writes a CSV file for each kind, with the headings that the build gives its columns. */
function sheetsIn(folder: string, form: readonly SheetForm[], rows: number): { path: string; name: string }[] {
  return form.flatMap((sheet) => {
    const of = ROWS[sheet.kind.record.name];
    if (!of) return [];
    const names = Object.keys(of.row(0));
    const columns = names.flatMap((name) => sheet.columns.find((column) => column.name === name) ?? []);
    const lines = Array.from({ length: Math.round((rows * of.share) / 100) }, (_, at) => {
      const said = of.row(at);
      const cells = columns.map(
        ({ name, words }) => words.find(({ value }) => value === said[name])?.word ?? said[name],
      );
      return [`b-${at}`, ...cells].join(',');
    });
    const name = `${sheet.fileName}.csv`;
    const path = join(folder, name);
    writeFileSync(path, [['Mã', ...columns.map(({ heading }) => heading)].join(','), ...lines, ''].join('\n'));
    return [{ path, name }];
  });
}

void run(process.argv.slice(2));
