import type { Fault } from './faults';
import { keyOf, keyText, type KeySet } from './key-set';
import type { Session } from './session';
import { jsonRows, quotePath, quoteName } from './sql';
import type { RowValues } from './cell';

/** Where the rows that a reference must find may be. */
interface Parent {
  table: string;
  path: string;
  columns: readonly string[];
  /** Undefined when the load has no such table: then the database alone can hold the row. */
  keys: KeySet | undefined;
  session: Session;
  /** For people, where the parent is in another target. */
  targetName?: string;
}

interface Wanted {
  values: RowValues;
  lines: number[];
}

const askedAtOnce = 1_000;

/** One reference of one file: its keys that no file has shown yet, and the lines that want them. */
export class Reference {
  private readonly wanted = new Map<string, Wanted>();

  constructor(
    private readonly file: string,
    private readonly columns: readonly string[],
    private readonly parent: Parent,
  ) {}

  /** Remembers what the row refers to, unless it is already found. */
  note(values: RowValues, line: number): void {
    const key = keyOf(values, this.columns);
    if (key === undefined || this.parent.keys?.lineOf(key) !== undefined) return;
    const known = this.wanted.get(key);
    if (known) known.lines.push(line);
    else this.wanted.set(key, { values: this.inParentsWords(values), lines: [line] });
  }

  /** To be called when every file has been read. Gives a fault for each row that refers to nothing. */
  async faults(): Promise<Fault[]> {
    const { keys } = this.parent;
    // A parent file that could not be read has its own fault; what it may hold is not reported as missing.
    if (keys && !keys.isComplete) return [];
    const open = [...this.wanted].filter(([key]) => keys?.lineOf(key) === undefined).map(([, wanted]) => wanted);
    const missing: Wanted[] = [];
    for (let start = 0; start < open.length; start += askedAtOnce) {
      const some = open.slice(start, start + askedAtOnce);
      const held = await this.heldByDatabase(some);
      missing.push(...some.filter((_, place) => !held.has(place)));
    }
    return missing.flatMap(({ values, lines }) => lines.map((line) => this.fault(values, line)));
  }

  private inParentsWords(values: RowValues): RowValues {
    return Object.fromEntries(
      this.parent.columns.map((column, place) => [column, values[this.columns[place] ?? ''] ?? null]),
    );
  }

  /** The places in `wanted` whose rows the database has. */
  private async heldByDatabase(wanted: Wanted[]): Promise<Set<number>> {
    const table = quotePath(this.parent.path);
    const same = this.parent.columns.map((name) => `held.${quoteName(name)} = asked.${quoteName(name)}`).join(' AND ');
    const found = await this.parent.session.query<{ place: number }>(
      `SELECT item.place::int - 1 AS place
         FROM json_array_elements($1::json) WITH ORDINALITY AS item(value, place)
        CROSS JOIN LATERAL json_populate_record(NULL::${table}, item.value) AS asked
        WHERE EXISTS (SELECT FROM ${table} AS held WHERE ${same})`,
      [jsonRows(wanted.map(({ values }) => values))],
    );
    return new Set(found.map(({ place }) => place));
  }

  private fault(values: RowValues, line: number): Fault {
    const { table, columns, targetName } = this.parent;
    const owner = targetName === undefined ? '' : ` of ${targetName}`;
    return {
      file: this.file,
      line,
      column: this.columns.join(', '),
      value: columns.map((column) => keyText(values[column] ?? null)).join(', '),
      code: 'REFERENCE_NOT_FOUND',
      expected: {
        vi: 'Không có hồ sơ này trong tệp hay trong cơ sở dữ liệu.',
        en: `Expected the ${columns.join(', ')} of a row of ${table}${owner}, in its file or in the database.`,
      },
    };
  }
}
