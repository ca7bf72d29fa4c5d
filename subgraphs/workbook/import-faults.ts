import type { UserErrorCode } from '../recording/user-error';

/** What may be wrong with a file besides the records in it. */
export type FileFaultCode =
  | 'UNREADABLE'
  | 'UNKNOWN_SHEET'
  | 'SHEET_TWICE'
  | 'UNKNOWN_COLUMN'
  | 'COLUMN_TWICE'
  | 'MISSING_COLUMN'
  | 'TOO_MANY_CELLS'
  | 'WRONG_FORM'
  | 'CODE_TWICE'
  | 'NOTHING_TO_LOAD';

/** One thing wrong in a file, for the person who keeps it. */
export interface ImportFault {
  code: FileFaultCode | UserErrorCode;
  /** Null where it is the whole file. */
  sheet: string | null;
  /** From 1, as spreadsheet programs count; 0 where it is the whole sheet. */
  row: number;
  /** The heading; null where it is the whole row. */
  column: string | null;
  /** As it stands in the file; left out of every sheet that holds personal data. */
  value?: string;
  /** A sentence in Vietnamese and English that says what would be right. */
  message: string;
}

/** Nothing was loaded. */
export class ImportRefused extends Error {
  constructor(
    /** The first of them, in the order of the file. */
    readonly faults: readonly ImportFault[],
    /** How many there are in all. */
    readonly faultCount: number,
  ) {
    super(`${faultCount} faults`);
    this.name = 'ImportRefused';
  }
}

/** More than anybody reads at a time; what is beyond is counted. */
const MOST_TOLD = 1_000;

const LONGEST_VALUE = 80;

/** Gathers what is wrong, up to a bound, and counts all of it. */
export class FaultLog {
  private readonly told: ImportFault[] = [];
  private total = 0;

  get count(): number {
    return this.total;
  }

  add(fault: ImportFault): void {
    this.total += 1;
    if (this.told.length < MOST_TOLD) this.told.push(shortened(fault));
  }

  /** The same faults once more, for a second attempt. */
  copy(): FaultLog {
    const copy = new FaultLog();
    copy.told.push(...this.told);
    copy.total = this.total;
    return copy;
  }

  /** Refuses with ImportRefused if there is any fault. */
  refuseIfAny(): void {
    if (this.total > 0) throw new ImportRefused(this.told, this.total);
  }
}

function shortened(fault: ImportFault): ImportFault {
  const characters = [...(fault.value ?? '')];
  return characters.length > LONGEST_VALUE
    ? { ...fault, value: `${characters.slice(0, LONGEST_VALUE).join('')}…` }
    : fault;
}
