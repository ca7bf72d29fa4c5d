import type { Language, Sentence } from '../language/sentence';
import { keyText } from './key-set';
import type { RowRule } from './row-rule';
import type { RowValues } from './cell';

/** One thing wrong in the data, for the person who keeps the files. */
export interface Fault {
  /** Path of the file, beginning with the target's folder as it was given. */
  file: string;
  /** Physical line at which the row begins, from 1; 0 when the fault is of the whole file or folder. */
  line: number;
  /** Name in the database; several of one key are joined by ", ". */
  column?: string;
  value?: string;
  /** With CONFLICT, what the database has. */
  held?: string;
  /** Of a rule that mutations keep too, as in `UserErrorCode`; left out where it is the form of the file that is wrong. */
  code?: string;
  /** Ends the sentence "expected ..."; with a code, what is wrong and what can be done. */
  expected: string | Sentence;
}

/** A rule of a table that a row breaks. */
export function ruleFault(file: string, line: number, rule: RowRule, values: RowValues): Fault {
  const { column, code, vi, expected } = rule;
  const value = values[column] ?? null;
  const place = { file, line, column, value: value === null ? '' : keyText(value) };
  return code === undefined
    ? { ...place, expected }
    : { ...place, code, expected: { vi: vi ?? '', en: `Expected ${expected}.` } };
}

const mostPrinted = 200;
const longestValue = 80;

/** Nothing was loaded: the files are wrong. `faults` holds every fault; the message prints the first 200. */
export class DataRefused extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(printFaults(faults, 'vi'));
    this.name = 'DataRefused';
  }

  /** The first 200 faults, a line each. */
  told(language: Language): string {
    return printFaults(this.faults, language);
  }
}

/** Gathers faults in the order they are met and gives them file by file, line by line. */
export class FaultList {
  private readonly byFile = new Map<string, Fault[]>();

  /** `withheld`: the files none of whose content may be shown, each with the names of its columns, which may. */
  constructor(private readonly withheld: ReadonlyMap<string, ReadonlySet<string>> = new Map()) {}

  add(faults: Fault[]): void {
    for (const fault of faults) this.of(fault.file).push(this.withoutContent(fault));
  }

  /** Files named here come in the order of naming, however late their faults are found. */
  nameFile(file: string): void {
    this.of(file);
  }

  /** Refuses with DataRefused if there is any fault. */
  refuseIfAny(): void {
    // Sorting is stable: faults of one line stay in the order of its cells.
    const faults = [...this.byFile.values()].flatMap((ofFile) => ofFile.toSorted((a, b) => a.line - b.line));
    if (faults.length > 0) throw new DataRefused(faults);
  }

  private withoutContent(fault: Fault): Fault {
    const columns = this.withheld.get(fault.file);
    if (!columns) return fault;
    const { value: _, held: __, column, ...rest } = fault;
    // What stands where a column's name is expected may be a value: of a file without a header line, say.
    const isKnown = column?.split(', ').every((name) => columns.has(name));
    return isKnown ? { ...rest, column } : rest;
  }

  private of(file: string): Fault[] {
    const known = this.byFile.get(file);
    if (known) return known;
    const fresh: Fault[] = [];
    this.byFile.set(file, fresh);
    return fresh;
  }
}

function printFaults(faults: readonly Fault[], language: Language): string {
  const lines = faults.slice(0, mostPrinted).map((fault) => printFault(fault, language));
  const left = faults.length - lines.length;
  return [...lines, ...(left > 0 ? [MORE[language](left)] : [])].join('\n');
}

const MORE = {
  vi: (count: number) => `và ${count} lỗi nữa`,
  en: (count: number) => `and ${count} more`,
};

function printFault({ file, line, column, value, held, code, expected }: Fault, language: Language): string {
  // Of the form of a file it is said in English alone, as its columns are named.
  const words = PLACES[typeof expected === 'string' ? 'en' : language];
  const place = line > 0 ? `${file}:${line}` : file;
  const named = column === undefined ? '' : ` ${words.column} "${column}":`;
  const shown = value === undefined ? '' : ` ${words.value} ${quote(value)}`;
  const other = held === undefined ? '' : `, ${words.held} ${quote(held)}`;
  const says = typeof expected === 'string' ? `expected ${expected}` : expected[language];
  return `${place}${named}${shown}${other} — ${code === undefined ? '' : `${code}: `}${says}`;
}

const PLACES = {
  vi: { column: 'cột', value: 'giá trị', held: 'trong cơ sở dữ liệu' },
  en: { column: 'column', value: 'value', held: 'in the database' },
};

/** JSON's quotes make line ends, quotes and NUL visible and keep a fault on one line. */
function quote(value: string): string {
  const characters = [...value];
  return JSON.stringify(characters.length > longestValue ? `${characters.slice(0, longestValue).join('')}…` : value);
}
