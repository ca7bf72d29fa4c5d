import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultList } from './faults';
import type { TablePlan, TargetPlan } from './load-plan';
import { nearestName } from './nearest-name';

/** Notes which tables have a file in the target's folder. Finds a folder that is missing and files of no table. */
export async function findFiles({ session: { target }, tables }: TargetPlan, faults: FaultList): Promise<void> {
  if (target.isOnlyLookedAt) return;
  const entries = await readdir(target.folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    faults.add([
      {
        file: target.folder,
        line: 0,
        expected: `a folder that can be read, with the files of ${target.name}`,
      },
    ]);
    tables.forEach(doubtKeys);
    return;
  }
  const byFileName = new Map(tables.map((table) => [table.shape.fileName, table]));
  for (const { fileName } of tables.map(({ shape }) => shape)) faults.nameFile(join(target.folder, fileName));
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const table = byFileName.get(entry.name);
    // Names that begin with a dot are the file system's and version control's own.
    if (entry.name.startsWith('.')) continue;
    if (table && !entry.isDirectory()) table.hasFile = true;
    else
      faults.add([{ file: join(target.folder, entry.name), line: 0, expected: expectedName(entry.name, byFileName) }]);
  }
}

function expectedName(name: string, byFileName: Map<string, TablePlan>): string {
  const nearest = byFileName.get(nearestName(name, byFileName.keys()) ?? '');
  if (!nearest) return `only files of the tables: ${[...byFileName.keys()].join(', ')}`;
  // The rows may all be in the mistyped file: that one fault is enough.
  doubtKeys(nearest);
  return `a file of a table; did you mean "${nearest.shape.fileName}"?`;
}

function doubtKeys(table: TablePlan): void {
  for (const keys of table.keySets) keys.isComplete = false;
}
