import { currentLanguage } from '../../platform/language/current-language';
import { filled, type Sentence } from '../../platform/language/sentence';
import { type Fact, type Facts, factsOf } from '../recording/fact';
import type { UserErrorCode } from '../recording/user-error';
import { FILE_FAULTS, type FileFaultCode } from './file-faults';

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
  /** What is wrong, and what can be done. */
  says: Sentence;
  facts: readonly Fact[];
}

/** A fault as it is answered. */
export type ToldFault = Omit<ImportFault, 'says'> & { message: string };

/** Faults in the language of the request that is being worked for. */
export function told(faults: readonly ImportFault[]): ToldFault[] {
  const language = currentLanguage();
  return faults.map(({ says, facts, ...place }) => ({ ...place, message: says[language], facts }));
}

/** A fault of a file; it says what the catalogue says of its code, unless there is more to say. */
export function fileFault(
  code: FileFaultCode,
  place: Pick<ImportFault, 'sheet' | 'row' | 'column' | 'value'>,
  facts: Facts = {},
  sentence: Sentence = FILE_FAULTS[code],
): ImportFault {
  return { code, ...place, says: filled(sentence, facts), facts: factsOf(facts) };
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
