import type { ShownFigures, ShownQuarters } from './shown-figures';
import { type Equation, LinearBounds } from './linear-bounds.fixture';
import { DISPOSED } from './worlds.fixture';

/** All answers to an analyst who has asked for each run of quarters. */
export interface Asked {
  quarters: number;
  wardIds: readonly string[];
  answers: readonly { from: number; to: number; shown: ShownQuarters }[];
}

/** What an analyst can tell of one cell: the values it may have, between these two. */
export interface Told {
  least: number;
  most: number;
}

const BY_DISPOSITION = [...DISPOSED, 'DT.01f'];
const WARDS_TOGETHER = 'all wards';

/**
 * Works out all that can be known of petitions: of each ward, by the quarter of their receipt, those that had each disposition
 * by the end of each quarter. Besides the published sums it knows that dispositions add up to what was received, that
 * what is disposed of stays so, and that nothing is below nought.
 */
export class PetitionAttack {
  private readonly unknowns = new Map<string, number>();
  private readonly bounds: LinearBounds;

  constructor(private readonly asked: Asked) {
    const equations = [...this.published(), ...this.known()];
    this.bounds = new LinearBounds(this.unknowns.size, equations);
  }

  /** Of those received in one quarter and counted at the end of a later one, or the same. */
  told(wardId: string, code: string, receivedIn: number, at: number): Told {
    return this.bounds.of(this.cell(wardId, code, receivedIn, at));
  }

  private cell(wardId: string, code: string, receivedIn: number, at: number): number {
    return this.numberOf([wardId, code, receivedIn, code === 'DT.01' ? 'ever' : at].join());
  }

  private numberOf(name: string): number {
    const known = this.unknowns.get(name);
    if (known !== undefined) return known;
    this.unknowns.set(name, this.unknowns.size);
    return this.unknowns.size - 1;
  }

  private published(): Equation[] {
    return this.asked.answers.flatMap(({ from, to, shown }) => {
      const keeping = [...shown.byWard].filter(([, ward]) => tells(ward)).map(([wardId]) => wardId);
      const sums = [...shown.byWard].flatMap(([wardId, ward]) => this.sums([wardId], ward, { from, to }));
      return [...sums, ...this.sums(keeping, shown.total, { from, to })];
    });
  }

  private sums(
    wardIds: readonly string[],
    { figures }: ShownFigures,
    { from, to }: { from: number; to: number },
  ): Equation[] {
    return ['DT.01', ...BY_DISPOSITION].flatMap((code) => {
      const sum = figures[code];
      if (typeof sum !== 'number') return [];
      const of = new Map<number, number>();
      for (const wardId of wardIds)
        for (let quarter = from; quarter <= to; quarter++) of.set(this.cell(wardId, code, quarter, to), 1);
      return [{ of, sum }];
    });
  }

  private known(): Equation[] {
    const { wardIds, answers } = this.asked;
    return wardIds.flatMap((wardId) =>
      answers.flatMap(({ from, to, shown }) => [
        this.addsUp(wardId, from, to),
        ...(from === to && !shown.byWard.has(wardId) ? [this.isNothing(wardId, from)] : []),
        ...(from === to ? [] : DISPOSED.map((code) => this.staysDisposed(wardId, code, from, to))),
      ]),
    );
  }

  private addsUp(wardId: string, receivedIn: number, at: number): Equation {
    const parts = BY_DISPOSITION.map((code) => [this.cell(wardId, code, receivedIn, at), 1] as const);
    return { of: new Map([...parts, [this.cell(wardId, 'DT.01', receivedIn, at), -1]]), sum: 0 };
  }

  /** Who is not in force receives nothing. */
  private isNothing(wardId: string, receivedIn: number): Equation {
    return { of: new Map([[this.cell(wardId, 'DT.01', receivedIn, receivedIn), 1]]), sum: 0 };
  }

  private staysDisposed(wardId: string, code: string, receivedIn: number, at: number): Equation {
    const before = this.cell(wardId, code, receivedIn, at - 1);
    const after = this.cell(wardId, code, receivedIn, at);
    const more = this.numberOf(['disposed', wardId, code, receivedIn, at].join());
    const factors: [number, number][] = [
      [after, 1],
      [before, -1],
      [more, -1],
    ];
    return { of: new Map(factors), sum: 0 };
  }
}

const tells = ({ figures, hidden }: ShownFigures): boolean => 'DT.01' in figures || hidden.has('DT.01');

/** What is known of one ward's turns and people: the values that were shown. */
interface Row {
  turns: number | undefined;
  people: number | undefined;
}

/**
 * Works out all that can be known of receptions in one quarter, where it knows besides that each turn is of one person at least. All
 * that there is to try is tried. What is shown of several quarters is the sum of what is shown of each, which `saysNoMore` looks at.
 */
export class ReceptionAttack {
  constructor(
    private readonly rows: ReadonlyMap<string, Row>,
    private readonly total: Row,
  ) {}

  static of({ byWard, total }: ShownQuarters): ReceptionAttack {
    const rowOf = ({ figures }: ShownFigures): Row => ({
      turns: figures['TD.01'] ?? undefined,
      people: figures['TD.02'] ?? undefined,
    });
    const keeping = [...byWard].filter(([, { figures, hidden }]) => 'TD.01' in figures || hidden.has('TD.01'));
    return new ReceptionAttack(new Map(keeping.map(([wardId, ward]) => [wardId, rowOf(ward)])), rowOf(total));
  }

  /** How many turns, or people, a ward can have had. */
  told(wardId: string, code: 'TD.01' | 'TD.02'): number[] {
    const row = this.rows.get(wardId);
    const others = [...this.rows].filter(([id]) => id !== wardId).map(([, other]) => other);
    const found = new Set<number>();
    const most = { turns: this.total.turns ?? UNBOUNDED, people: this.total.people ?? UNBOUNDED };
    for (const turns of valuesOf(row?.turns, most.turns))
      for (const people of valuesOf(row?.people, most.people)) {
        const rest = { turns: this.rest('turns', turns), people: this.rest('people', people) };
        if (isPossible(turns, people) && canAddUp(others, rest)) found.add(code === 'TD.01' ? turns : people);
      }
    return [...found];
  }

  private rest(of: keyof Row, own: number): number | undefined {
    const total = this.total[of];
    return total === undefined ? undefined : total - own;
  }
}

/** As good as no bound where a total is hidden. */
const UNBOUNDED = 12;

const valuesOf = (known: number | undefined, most: number): number[] =>
  known === undefined ? Array.from({ length: most + 1 }, (_, value) => value) : [known];

const isPossible = (turns: number, people: number): boolean => turns <= people && turns > 0 === people > 0;

/** Whether wards of which this is known can have these sums. */
function canAddUp(rows: readonly Row[], sums: Row): boolean {
  if (sums.turns === undefined || sums.people === undefined) return true; // there is one ward alone
  const free = rows.filter(({ turns, people }) => turns === undefined && people === undefined);
  const turnsOpen = rows.filter(({ turns, people }) => turns === undefined && people !== undefined);
  const peopleOpen = rows.filter(({ turns, people }) => turns !== undefined && people === undefined);
  const shown = rows.filter(({ turns, people }) => turns !== undefined && people !== undefined);
  const add = (some: readonly Row[], of: keyof Row) => some.reduce((sum, row) => sum + (row[of] ?? 0), 0);
  const turns = sums.turns - add([...shown, ...peopleOpen], 'turns');
  const people = sums.people - add([...shown, ...turnsOpen], 'people');
  const leastTurns = turnsOpen.filter((row) => (row.people ?? 0) > 0).length;
  const leastPeople = add(peopleOpen, 'turns');
  const isBounded = leastPeople === 0;
  for (let some = leastTurns; some <= add(turnsOpen, 'people'); some++)
    for (let more = leastPeople; more <= (isBounded ? 0 : Math.max(leastPeople, people)); more++) {
      const left = [turns - some, people - more] as const;
      const isLeft = free.length > 0 ? left[0] >= 0 && isPossible(...left) : left[0] === 0 && left[1] === 0;
      if (isLeft) return true;
    }
  return false;
}

/** The figures of several quarters that are not the sums of what is shown of each: an analyst would learn from them. */
export function saysMore({ answers }: Asked, code: string): string[] {
  const partIn = (from: number, to: number, wardId: string) => {
    const shown = answers.find((one) => one.from === from && one.to === to)?.shown;
    return wardId === WARDS_TOGETHER ? shown?.total : shown?.byWard.get(wardId);
  };
  /** Who is not in force has nothing. */
  const inQuarter = (quarter: number, wardId: string) => {
    const part = partIn(quarter, quarter, wardId);
    return part?.figures[code] ?? (part?.hidden.has(code) ? Number.NaN : 0);
  };
  return answers.flatMap(({ from, to, shown }) =>
    [...shown.byWard.keys(), WARDS_TOGETHER].flatMap((wardId) => {
      const value = partIn(from, to, wardId)?.figures[code];
      if (typeof value !== 'number') return [];
      let sum = 0;
      for (let quarter = from; quarter <= to; quarter++) sum += inQuarter(quarter, wardId);
      return sum === value ? [] : [`${wardId} ${code} ${from}-${to}`];
    }),
  );
}
