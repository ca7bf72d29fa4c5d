import type { DataSource, EntityMetadata } from 'typeorm';
import type { RowRule } from '../../platform/loading/row-rule';
import type { CouncilRecord } from '../records/council-record.model';
import type { LifeCycle, Transition } from './life-cycle';
import { dayOf } from './record-days';
import type { RecordKind } from './record-kind';
import type { RecordRule } from './record-rule';
import { fieldsOfRecord } from './record-scrutiny';
import { textRule, valueRuleOf } from './value-rules';

/**
 * What a row of a file must keep by itself to be a record of this kind: the rules that a mutation keeps, said at the columns
 * of the file. What only the database can tell, such as a closed period, is looked at when the row is written.
 */
export function fileRules(kind: RecordKind, db: DataSource, today: string): RecordRule[] {
  const columnOf = (property: string): string | undefined =>
    db.getMetadata(kind.record).findColumnWithPropertyName(property)?.databaseName;
  return [
    ...kind.rules,
    ...(kind.fileRules ?? []),
    ...valueRules(kind, db, columnOf),
    ...futureRules(kind, columnOf, today),
    ...(kind.lifeCycle ? lifeRules(kind.lifeCycle, columnOf) : []),
  ] as RecordRule[];
}

/** What a row of a table that holds no kind of record, such as the units, keeps as every record does: the bounds of its texts. */
export function plainFileRules({ columns }: EntityMetadata): RowRule[] {
  const { code, vi, expected, holds } = textRule;
  return columns
    .filter(({ type }) => type === 'text')
    .map((column) => ({
      ...{ column: column.databaseName, code, vi: `"${column.databaseName}" ${vi}.`, expected },
      holds: (row) => holds(column.getEntityValue(row)),
    }));
}

type ColumnOf = (property: string) => string | undefined;

function valueRules(kind: RecordKind, db: DataSource, columnOf: ColumnOf): RecordRule<CouncilRecord>[] {
  return fieldsOfRecord(kind, db).flatMap(([property, field]) => {
    const [rule, column] = [valueRuleOf(field), columnOf(property)];
    if (!rule || !column) return [];
    const { code, vi, expected } = rule;
    const holds = (record: CouncilRecord) => rule.holds(valueOf(record, property));
    return [{ column, code, vi: `"${field.vi}" ${vi}.`, expected, holds }];
  });
}

/** A record that was called off or removed may have a day ahead. */
function futureRules(kind: RecordKind, columnOf: ColumnOf, today: string): RecordRule<CouncilRecord>[] {
  const isPast = (record: CouncilRecord, day: string | null) =>
    Boolean(record.cancelledAt) || Boolean(record.deletedAt) || !day || day <= today;
  const rule = (column: string, dayIn: (record: CouncilRecord) => string | null): RecordRule<CouncilRecord> => ({
    ...{ column, code: 'IN_FUTURE', vi: 'Ngày còn ở phía trước.', expected: `no day after today, ${today}` },
    holds: (record) => isPast(record, dayIn(record)),
  });
  const ofSteps = new Set((kind.lifeCycle?.transitions ?? []).flatMap(({ day }) => day ?? []));
  return [
    ...(kind.mayLieAhead ? [] : [rule(kind.record.eventColumn, (record) => dayOf(kind, record))]),
    ...[...ofSteps].flatMap((property) => {
      const column = columnOf(property);
      return column ? [rule(column, (record) => valueOf(record, property) as string | null)] : [];
    }),
  ];
}

/** The day of every step that has led to the state must be there, as far as it has a column of its own. */
function lifeRules(lifeCycle: LifeCycle, columnOf: ColumnOf): RecordRule<CouncilRecord>[] {
  const column = columnOf(lifeCycle.state);
  if (!column) return [];
  const needsDay = stepsWithDayOfTheirOwn(lifeCycle);
  const { state: property, initial, transitions } = lifeCycle;
  const known = statesAfter(initial, transitions); // others come by a crossing
  const holds = (record: CouncilRecord) => {
    const state = String(valueOf(record, property));
    const isDated = (step: Transition) => !needsDay.has(step) || Boolean(valueOf(record, step.day ?? ''));
    return !known.has(state) || statesAfter(initial, transitions.filter(isDated)).has(state);
  };
  const vi = 'Trạng thái này cần ngày của các bước đã qua.';
  return [{ column, code: 'REQUIRED', vi, expected: 'the days of the steps that lead to this state', holds }];
}

/** Where steps that follow each other keep their days in one property, it tells the day of the latest alone: a file need not know it. */
function stepsWithDayOfTheirOwn({ transitions }: LifeCycle): Set<Transition> {
  const dated = transitions.filter(({ day, fields = {} }) => day !== undefined && day in fields);
  const isFollowed = (step: Transition) =>
    dated.some(
      (other) => other.day === step.day && other.from.some((state) => statesAfter(step.to, transitions).has(state)),
    );
  const shared = new Set(dated.filter(isFollowed).map(({ day }) => day));
  return new Set(dated.filter(({ day }) => !shared.has(day)));
}

/** A state, and those to which these steps lead from it. */
function statesAfter(state: string, steps: readonly Transition[]): Set<string> {
  const reached = new Set([state]);
  for (const from of reached) for (const step of steps) if (step.from.includes(from)) reached.add(step.to);
  return reached;
}

const valueOf = (record: CouncilRecord, property: string): unknown => record[property as keyof CouncilRecord]; // a property of it
