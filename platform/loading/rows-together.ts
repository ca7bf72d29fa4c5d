import type { Fault } from './faults';
import type { TablePlan } from './load-plan';
import type { TableReport } from './load-target';
import type { ChangeFault, RowHistory, WrittenRow } from './row-history';

/** A row that the load has written, and where its file has it. */
export interface PlacedRow extends WrittenRow {
  line: number;
}

const FOLLOWED_AT_ONCE = 1_000;

/** More lines than anybody looks through. */
const MOST_TWICE = 100;

/** The written rows of one table's file as the domain looks at them together with others. */
export class RowsTogether {
  private readonly followed: PlacedRow[] = [];
  /** Of tables of which the domain knows what is entered twice: the lines of the rows that were written, by id. */
  private readonly linesById = new Map<string, number>();

  constructor(
    private readonly table: TablePlan,
    private readonly history: RowHistory | undefined,
  ) {}

  /** Looks at rows that were just written together with what was there. Gives what is wrong with them. */
  async look(written: readonly PlacedRow[]): Promise<Fault[]> {
    const { shape, path } = this.table;
    if (!this.history || written.length === 0 || shape.identity.length > 1) return [];
    const ids = written.map(({ id }) => id);
    if (this.history.isFollowed(shape.metadata)) this.followed.push(...written);
    if (this.history.knowsTwins(shape.metadata)) for (const { id, line } of written) this.linesById.set(id, line);
    const faults = await this.history.faultsTogether(shape.metadata, ids);
    return faults.map(({ place, ...fault }) => objection(path, written[place]?.line ?? 0, fault));
  }

  /** Does what follows from the rows in others, once all files of the database are written. Gives what forbids it. */
  async follow(): Promise<Fault[]> {
    const { shape, path } = this.table;
    const faults: Fault[] = [];
    for (let start = 0; start < this.followed.length; start += FOLLOWED_AT_ONCE) {
      const some = this.followed.slice(start, start + FOLLOWED_AT_ONCE);
      const found = (await this.history?.follow(shape.metadata, some)) ?? [];
      faults.push(...found.map(({ place, ...fault }) => objection(path, some[place]?.line ?? 0, fault)));
    }
    return faults;
  }

  /** The lines, once all are written, that say the same as another row. */
  async enteredTwice(): Promise<Pick<TableReport, 'enteredTwice'>> {
    if (!this.history || this.linesById.size === 0) return {};
    const ids = await this.history.noteTwins(this.table.shape.metadata, [...this.linesById.keys()]);
    const lines = ids.map((id) => this.linesById.get(id) ?? 0).sort((a, b) => a - b); // each is of them
    return lines.length > 0 ? { enteredTwice: lines.slice(0, MOST_TWICE) } : {};
  }
}

/** What the domain says against a row, as a fault of its file. */
export const objection = (file: string, line: number, { code, column, says }: Omit<ChangeFault, 'place'>): Fault => ({
  ...{ file, line, code, expected: says },
  ...(column === null ? {} : { column }),
});
