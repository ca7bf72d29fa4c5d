import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { RowSpool } from '../../platform/spreadsheet/row-spool';
import { todayInVietNam } from '../indicators/period';
import { readKnownUnits } from '../recording/known-units';
import { closedPeriods, holdPeriods } from '../recording/closed-periods';
import { isDeadlock } from '../recording/refusals';
import type { Sight } from '../recording/sight';
import { FaultLog } from './import-faults';
import type { ImportRun } from './import-run';
import type { ImportOptions } from './import-options';
import { ImportUnderWay } from './import.errors';
import { recordIdsAmong } from './known-rows';
import { findLoaded, keyOfCode } from './loaded-rows';
import { readHeadings } from './read-headings';
import { codesIn } from './read-row';
import { type GivenFile, spoolFiles } from './spool-files';
import { SheetImport, type SheetReport } from './sheet-import';
import type { SheetForm } from './workbook-form';

/** So many rows are checked and written together. */
const ROWS_AT_ONCE = 500;

/** Held by the one import that may be under way in a database. */
const IMPORT_LOCK = 4_170_926_535;

/**
 * Loads files whole or not at all: every row is checked, and only where nothing is wrong does anything of it stay. A row
 * that was loaded before is known again. Refuses with ImportRefused, which says what is wrong, and with ImportUnderWay.
 */
export async function importFiles(files: readonly GivenFile[], options: ImportOptions): Promise<SheetReport[]> {
  await mkdir(options.folder, { recursive: true });
  const folder = await mkdtemp(join(options.folder, 'rows-'));
  try {
    const spool = new RowSpool(folder);
    const faults = new FaultLog();
    await spoolFiles(files, options, spool, faults);
    const attempt = () => load(spool, faults.copy(), options);
    return await attempt().catch((error: unknown) => {
      if (isDeadlock(error)) return attempt();
      throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function load(spool: RowSpool, faults: FaultLog, options: ImportOptions): Promise<SheetReport[]> {
  return options.db.transaction(async (tx) => {
    const [lock] = await tx.query<{ free: boolean }[]>('select pg_try_advisory_xact_lock($1) as free', [IMPORT_LOCK]);
    if (!lock?.free) throw new ImportUnderWay();
    await holdPeriods(tx);
    await tx.query('set constraints all immediate'); // so that each row answers for itself
    const sheets = options.form.filter(({ name }) => spool.sheets.includes(name));
    const run = await beginRun(tx, spool, sheets, faults, options);
    const reports: SheetReport[] = [];
    for (const form of sheets) reports.push(await loadSheet(run, form, spool, options));
    faults.refuseIfAny();
    options.onProgress?.({ phase: 'COMMITTING', sheet: null, rows: 0 });
    return reports;
  });
}

async function loadSheet(
  run: ImportRun,
  form: SheetForm,
  spool: RowSpool,
  { onProgress }: ImportOptions,
): Promise<SheetReport> {
  const sheet = new SheetImport(run, form);
  let count = 0;
  for await (const rows of spool.rows(form.name, ROWS_AT_ONCE)) {
    await sheet.take(rows);
    count += rows.length;
    onProgress?.({ phase: 'CHECKING', sheet: form.name, rows: count });
  }
  return sheet.report();
}

async function beginRun(
  tx: EntityManager,
  spool: RowSpool,
  sheets: readonly SheetForm[],
  faults: FaultLog,
  { form, keys, viewer, requestId, outbox, now }: ImportOptions,
): Promise<ImportRun> {
  const at = now();
  const sight: Sight = {
    ...{ tx, viewer, requestId, now: at, today: todayInVietNam(at), extra: {}, keys },
    send: (crossing) => outbox.send(tx, crossing),
  };
  const referred = new Set(sheets.flatMap(({ columns }) => columns.map(({ refersTo }) => refersTo)));
  const codes = new Map<string, Map<string, string>>();
  for (const sheet of sheets.filter(({ name }) => referred.has(name)))
    codes.set(sheet.name, await idsOfCodes(tx, sheet, spool));
  const assigned = new Set([...codes.values()].flatMap((ids) => [...ids.values()]));
  return {
    form,
    sight,
    keys,
    faults,
    closed: await closedPeriods(tx),
    units: await readKnownUnits(tx),
    codes,
    assigned,
  };
}

/** The records that the codes of a sheet stand for: those they were loaded as before, those whose ids they are, or new ones. */
async function idsOfCodes(tx: EntityManager, form: SheetForm, spool: RowSpool): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let headings: ReturnType<typeof readHeadings> | undefined;
  for await (const rows of spool.rows(form.name, ROWS_AT_ONCE)) {
    // What is wrong with them is told when the sheet itself is read.
    headings ??= rows[0] && readHeadings(form, rows[0], new FaultLog());
    const found = codesIn(headings ?? [], rows);
    const loaded = await findLoaded(tx, form, found.map(keyOfCode));
    const exported = await recordIdsAmong({ tx }, form, found);
    for (const code of found) {
      const known = loaded.get(keyOfCode(code))?.recordId ?? (exported.has(code) ? code : ids.get(code));
      ids.set(code, known ?? randomUUID());
    }
  }
  return ids;
}
