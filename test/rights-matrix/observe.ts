import type { GraphqlError } from '../../platform/http/graphql-http';
import type { GraphqlAnswer } from '../support/ask-graphql';
import type { Asked, Below } from './asked';
import { type Line, lineOf } from './lines';
import { moreOf, type Outcome, outcomeOfCode, outcomeOfValue } from './outcome';
import type { Question } from './questions';

type Path = readonly (string | number)[];

/** What one role was found to see: for each line of the matrix the most that any answer gave. */
export class Observations {
  private readonly found = new Map<Line, Outcome>();
  /** What was not there where something of several types may have been: it counts only where nothing else was found. */
  private readonly guessed = new Map<Line, Outcome>();

  /** `refusedWith` is the status of who is not admitted: 401 for nobody, 403 for somebody. */
  constructor(private readonly refusedWith: 401 | 403) {}

  /** Nothing where the line was never asked for. */
  outcomeOf(line: Line): Outcome | undefined {
    return this.found.get(line) ?? this.guessed.get(line);
  }

  /** Adds what an answer to a question says of every field that was asked for. */
  add(question: Question, answer: GraphqlAnswer): void {
    const { below } = question;
    if (answer.status === this.refusedWith) return this.absent(below, 'not-admitted');
    if (answer.data === undefined)
      return this.absent(below, `broken: ${answer.status} ${String(answer.errors?.[0]?.extensions?.code)}`);
    const asked = (question.variables['representations'] ?? []) as { recordId?: string }[]; // as representationsOf makes them
    const ids = asked.map(({ recordId }) => recordId);
    const data = (answer.data ?? {}) as Record<string, unknown>; // the answer to a question about Query
    new Reading(answer.errors ?? [], ids, this).object(below, data, []);
  }

  /** Notes what came of one field of an object with this id. */
  note(asked: Asked, id: unknown, outcome: Outcome): void {
    noteIn(this.found, asked, id, outcome);
  }

  /** Notes that where all this was asked for there was nothing. */
  absent(below: Below, outcome: Outcome, id?: unknown): void {
    this.absentIn(below.isOneOfSeveral ? this.guessed : this.found, below, outcome, id);
  }

  private absentIn(into: Map<Line, Outcome>, below: Below, outcome: Outcome, id?: unknown): void {
    for (const asked of below.asked) {
      noteIn(into, asked, id, outcome);
      if (asked.below) this.absentIn(asked.below.isOneOfSeveral ? this.guessed : into, asked.below, outcome);
    }
  }
}

function noteIn(into: Map<Line, Outcome>, { owner, field }: Asked, id: unknown, outcome: Outcome): void {
  const line = lineOf(owner, field, id);
  if (line) into.set(line, moreOf(into.get(line), outcome));
}

/** Goes through one answer, beside what was asked. */
class Reading {
  private readonly codes: { at: string; code: unknown }[];

  constructor(
    errors: readonly GraphqlError[],
    /** Of the entities that were asked for by key. */
    private readonly ids: readonly unknown[],
    private readonly observations: Observations,
  ) {
    this.codes = errors.map(({ path, extensions }) => ({ at: keyOf(path ?? []), code: extensions?.['code'] }));
  }

  object({ type, asked }: Below, object: Record<string, unknown>, path: Path): void {
    const actual = type ?? object['__typename'];
    for (const one of asked) if (one.owner === actual) this.field(one, object, [...path, one.field]);
  }

  private field(asked: Asked, object: Record<string, unknown>, path: Path): void {
    const value = object[asked.field] ?? null;
    const outcome = value === null ? this.whyNull(path) : outcomeOfValue(value);
    if (!outcome) return;
    this.observations.note(asked, object['recordId'], outcome);
    if (asked.below) this.value(asked.below, value, path, outcome);
  }

  private value(below: Below, value: unknown, path: Path, outcome: Outcome): void {
    if (value === null) return this.observations.absent(below, outcome, this.idAt(path));
    if (!Array.isArray(value)) return this.object(below, value as Record<string, unknown>, path); // it has fields below
    if (value.length === 0) this.observations.absent(below, 'hidden');
    for (const [at, element] of value.entries()) {
      const place = [...path, at];
      const why = element === null ? this.whyNull(place) : 'reads';
      if (why) this.value(below, element, place, why);
    }
  }

  /** By an error here, below where what must not be null was, above, or nowhere. Nothing where there is no server. */
  private whyNull(path: Path): Outcome | undefined {
    const key = keyOf(path);
    const error =
      this.codes.find(({ at }) => at === key) ??
      this.codes.find(({ at }) => at.startsWith(key)) ??
      this.codes.find(({ at }) => key.startsWith(at));
    return error ? outcomeOfCode(error.code) : 'hidden';
  }

  private idAt([first, at]: Path): unknown {
    return first === '_entities' && typeof at === 'number' ? this.ids[at] : undefined;
  }
}

const keyOf = (path: Path): string => path.map((step) => `${step}/`).join('');
