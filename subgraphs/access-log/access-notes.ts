/** What was read: records, figures counted over them, or what is personal of a record. */
export type AccessKind = 'RECORDS' | 'FIGURES' | 'PERSONAL_DATA';

/** Everything of one kind that one request read. */
export interface Access {
  kind: AccessKind;
  /** By name of the type in the schema, how many different ones; 0 where a list was asked for and none of it handed out. */
  types: Record<string, number>;
  /** How many different records were handed out. Figures are none. */
  recordCount: number;
}

/** The figures that one request read: by name of the type the periods. */
export type FigureNotes = ReadonlyMap<string, ReadonlySet<string>>;

/** What one request reads, noted by whoever hands it out, for the access log. Made anew for each request. */
export class AccessNotes {
  private readonly read = new Map<AccessKind, Map<string, Set<string>>>();

  /** Records of this type were asked for, whether or not any are handed out: to be told how many there are is an answer too. */
  listed(type: string): void {
    this.idsOf('RECORDS', type);
  }

  /** A record was handed out. */
  record(type: string, id: string): void {
    this.idsOf('RECORDS', type).add(id);
  }

  /** Figures of one period were handed out. */
  figures(type: string, period: string): void {
    this.idsOf('FIGURES', type).add(period);
  }

  /** What is personal of a record was opened. */
  personalData(type: string, id: string): void {
    this.idsOf('PERSONAL_DATA', type).add(id);
  }

  /** The figures that were handed out; undefined where anything else was, too. */
  onlyFigures(): FigureNotes | undefined {
    const others = [...this.read.keys()].filter((kind) => kind !== 'FIGURES');
    return others.length === 0 ? (this.read.get('FIGURES') ?? new Map()) : undefined;
  }

  /** The same figures were handed out as in another request. */
  figuresAgain(notes: FigureNotes): void {
    for (const [type, periods] of notes) for (const period of periods) this.figures(type, period);
  }

  /** All that was noted, one for each kind. */
  accesses(): Access[] {
    return [...this.read].map(([kind, types]) => {
      const counts = [...types].map(([type, ids]) => [type, ids.size] as const);
      const recordCount = kind === 'FIGURES' ? 0 : counts.reduce((sum, [, count]) => sum + count, 0);
      return { kind, types: Object.fromEntries(counts), recordCount };
    });
  }

  private idsOf(kind: AccessKind, type: string): Set<string> {
    const types = this.read.get(kind) ?? new Map<string, Set<string>>();
    this.read.set(kind, types);
    const ids = types.get(type) ?? new Set<string>();
    types.set(type, ids);
    return ids;
  }
}
