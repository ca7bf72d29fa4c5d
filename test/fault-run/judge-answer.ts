import { isDeepStrictEqual } from 'node:util';
import type { HttpAnswer } from '../support/ask-graphql';
import { LACKING } from './manners';
import type { Outcome } from './possible-outcomes';
import { INDICATORS, type ReportQuestion } from './questions';
import { type Figures, readErrors, type ReportAnswer, stateOf } from './read-answer';

/** What is known of an answer from outside the hub. */
export interface Expected {
  question: ReportQuestion;
  /** The figures of every ward in the question's period, by its id, as its own server counts them. */
  model: ReadonlyMap<string, Figures>;
  /** How asking each ward may have ended. */
  possible: ReadonlyMap<string, ReadonlySet<Outcome>>;
}

/** What an answer is found to be: how asking each ward ended, and everything in it that is wrong, in words. */
export interface Judgement {
  outcomes: Map<string, Outcome>;
  complaints: string[];
}

/**
 * Holds an answer against the model: wards that answered stand with their own figures and are in every sum, one of the previous
 * schema with those that it knows; the others are named as missing, each with a reason that is possible, and are in none.
 */
export function judgeAnswer(answer: Pick<HttpAnswer, 'status' | 'data' | 'errors'>, expected: Expected): Judgement {
  const report = (answer.data as { report?: ReportAnswer | null } | null)?.report;
  const { told, complaints } = readErrors(answer);
  const outcomes = new Map([...expected.model.keys()].map((ward) => [ward, told.get(ward) ?? 'ANSWERED']));
  for (const [ward, outcome] of outcomes)
    if (outcome === 'SCHEMA_BEHIND' && isMissing(ward, report)) outcomes.set(ward, 'NOT_LEARNED');
  if (answer.status !== 200 || !report) {
    complaints.push(`no report: ${answer.status} ${JSON.stringify(answer.errors)}`);
    return { outcomes, complaints };
  }
  const said = { outcomes, report, ...expected };
  complaints.push(...reasons(said), ...coverage(said), ...lines(said), ...sums(said), ...indicators(said));
  return { outcomes, complaints };
}

const isMissing = (ward: string, report: ReportAnswer | null | undefined): boolean =>
  Boolean(
    report?.coverage?.missing.some(({ ward: { id } }) => id === ward) ||
    report?.wards?.some(
      (line) => line.ward.id === ward && (line.tally === null || line.answer?.state === 'SCHEMA_BEHIND'),
    ),
  );

interface Said extends Expected {
  outcomes: ReadonlyMap<string, Outcome>;
  report: ReportAnswer;
}

function reasons({ outcomes, possible, question }: Said): string[] {
  return [...outcomes].flatMap(([ward, outcome]) => {
    const ends = [...(possible.get(ward) ?? [])];
    // A ward of the previous schema knows all that this question asks of it.
    const allowed = question.asksForNew ? ends : ends.map((end) => (end === 'SCHEMA_BEHIND' ? 'ANSWERED' : end));
    // What it knows is asked with a second question, which something may become of too.
    if (allowed.includes('SCHEMA_BEHIND') && allowed.length > 1) allowed.push('NOT_LEARNED');
    return allowed.includes(outcome) ? [] : [`${ward} is ${outcome}, and can be ${allowed.join(' or ')} only`];
  });
}

function coverage({ outcomes, report }: Said): string[] {
  if (!report.coverage) return [];
  const missing = [...outcomes].flatMap(([id, outcome]) =>
    isThere(outcome) ? [] : [{ ward: { id }, reason: stateOf(outcome) }],
  );
  const right = {
    expected: outcomes.size,
    answered: outcomes.size - missing.length,
    complete: isWhole(outcomes),
    missing,
  };
  return differ('the coverage', report.coverage, right);
}

function lines({ outcomes, report, model }: Said): string[] {
  if (!report.wards) return [];
  const order = report.wards.map(({ ward }) => ward.id);
  return [
    ...differ('the order of wards', order, [...model.keys()]),
    ...report.wards.flatMap(({ ward: { id }, answer, tally }) => {
      const outcome = outcomes.get(id) ?? 'UNKNOWN_WARD';
      const own = figuresTold(model.get(id), outcome);
      const state = isThere(outcome) ? 'ANSWERED' : stateOf(outcome);
      return [
        ...(answer === undefined ? [] : differ(`the state of ${id}`, answer, { state })),
        ...(tally === undefined
          ? []
          : differ(`the figures of ${id}`, tally, isThere(outcome) ? selected(own, tally) : null)),
      ];
    }),
  ];
}

function sums({ outcomes, report, model }: Said): string[] {
  const answered = [...model].flatMap(([ward, figures]) => {
    const outcome = outcomes.get(ward) ?? 'UNKNOWN_WARD';
    return isThere(outcome) ? [figuresTold(figures, outcome)] : [];
  });
  const isComplete = answered.length === model.size;
  const totalOf = (asked: Figures) => mapFigures(asked, (group, name) => sumOf(answered, group, name));
  const { wardTotal, strict } = report;
  return [
    ...(wardTotal ? differ('the total', wardTotal, { ...totalOf(wardTotal), complete: isWhole(outcomes) }) : []),
    ...(wardTotal === null ? ['there is no total'] : []),
    ...(strict === undefined ? [] : differ('the strict total', strict, isComplete && strict ? totalOf(strict) : null)),
    ...(strict === null && isComplete ? ['no strict total, though every ward answered'] : []),
  ];
}

function indicators({ outcomes, report, model }: Said): string[] {
  return (report.indicators ?? []).flatMap(({ code, wards, byWard }) => {
    const [group, name] = INDICATORS[code] ?? ['', ''];
    const right = [...model].map(([id, figures]) => ({
      ward: { id },
      value: valueTold(figures, outcomes.get(id) ?? 'UNKNOWN_WARD', group, name),
    }));
    const sum = sumOfTold(right.map(({ value }) => value));
    return [...differ(`${code} by ward`, byWard, right), ...differ(`${code} of all wards`, wards, sum)];
  });
}

const isThere = (outcome: Outcome): boolean => outcome === 'ANSWERED' || outcome === 'SCHEMA_BEHIND';

const isWhole = (outcomes: Said['outcomes']): boolean =>
  [...outcomes.values()].every((outcome) => outcome === 'ANSWERED');

/** The figures that a ward tells which is there. */
const figuresTold = (figures: Figures | undefined, outcome: Outcome): Figures =>
  outcome === 'SCHEMA_BEHIND' ? withoutNew(figures) : (figures ?? {});

/** One of them; null where it does not tell it. */
function valueTold(figures: Figures, outcome: Outcome, group: string, name: string): number | null {
  if (!isThere(outcome)) return null;
  const told = figuresTold(figures, outcome)[group];
  return typeof told === 'object' && told !== null ? (told[name] ?? null) : null;
}

/** Of the figures that are known, those that were asked for. */
function selected(known: Figures | undefined, asked: Figures | null): Figures {
  const own = known ?? {};
  const whole = Object.keys(asked ?? own);
  return Object.fromEntries(whole.map((group) => [group, selectedIn(own[group] ?? null, asked?.[group])]));
}

function selectedIn(own: Figures[string], asked: Figures[string] | undefined): Figures[string] {
  if (own === null || typeof own === 'string' || typeof asked !== 'object' || asked === null) return own;
  return Object.fromEntries(Object.keys(asked).map((name) => [name, own[name] ?? null]));
}

/** Figures as a ward of the previous schema tells them. */
function withoutNew(figures: Figures | undefined): Figures {
  const known = structuredClone(figures ?? {});
  for (const [type = '', field = ''] of LACKING.map((place) => place.split('.'))) {
    const group = GROUP_OF_TYPE[type];
    const figuresOfGroup = group ? known[group] : known;
    if (typeof figuresOfGroup === 'object' && figuresOfGroup !== null) figuresOfGroup[field] = null;
  }
  return known;
}

const GROUP_OF_TYPE: Readonly<Record<string, string>> = { PetitionTally: 'petitions' };

function mapFigures(asked: Figures, figure: (group: string, name: string) => number | null): Figures {
  const groups = Object.entries(asked).filter((one): one is [string, Record<string, number | null>] => isGroup(one[1]));
  return Object.fromEntries(
    groups.map(([group, names]) => [
      group,
      Object.fromEntries(Object.keys(names).map((name) => [name, figure(group, name)])),
    ]),
  );
}

const isGroup = (value: unknown): boolean => typeof value === 'object' && value !== null;

const sumOf = (wards: readonly Figures[], group: string, name: string): number | null =>
  sumOfTold(wards.map((figures) => figureOf(figures, group, name)));

/** What no ward tells is not known, and is not 0. */
function sumOfTold(values: readonly (number | null)[]): number | null {
  const told = values.filter((value) => value !== null);
  return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0);
}

function figureOf(figures: Figures, group: string, name: string): number | null {
  const figuresOfGroup = figures[group];
  return typeof figuresOfGroup === 'object' && figuresOfGroup !== null ? (figuresOfGroup[name] ?? null) : null;
}

const differ = (what: string, given: unknown, right: unknown): string[] =>
  isDeepStrictEqual(given, right) ? [] : [`${what}: ${JSON.stringify(given)} instead of ${JSON.stringify(right)}`];
