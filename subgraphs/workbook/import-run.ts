import type { KeyRing } from '../../platform/sealing/key-ring';
import type { ClosedSpan } from '../recording/closed-periods';
import type { KnownUnits } from '../recording/known-units';
import type { Sight } from '../recording/sight';
import type { UserError } from '../recording/user-error';
import type { FaultLog } from './import-faults';
import type { SheetForm } from './workbook-form';

/** What all sheets of one import share. */
export interface ImportRun {
  form: readonly SheetForm[];
  sight: Sight;
  /** What personal data is sealed with. */
  keys: KeyRing | undefined;
  faults: FaultLog;
  /** Held as they are until the transaction ends. */
  closed: readonly ClosedSpan[];
  /** The ward whose records they are, and its days. */
  units: KnownUnits;
  /** The records that the codes of this file stand for, by sheet; of sheets that others refer to. */
  codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The ids of all these records. */
  assigned: ReadonlySet<string>;
}

/** Notes what is wrong with a row, at the columns that people see. */
export function addUserErrors(run: ImportRun, form: SheetForm, row: number, errors: readonly UserError[]): void {
  for (const { code, field, says, facts } of errors) {
    const column = form.columns.find(({ name }) => name === field)?.heading ?? null;
    run.faults.add({ code, sheet: form.name, row, column, says, facts });
  }
}
