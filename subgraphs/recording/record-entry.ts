import type { EntityManager } from 'typeorm';
import type { KeyRing } from '../../platform/sealing/key-ring';
import type { CouncilRecord } from '../records/council-record.model';
import { type Entered, readEntered } from './entered-values';
import type { Field, Fields } from './field';
import { leadsFrom, stateAfter, stateOf, type Transition } from './life-cycle';
import type { RecordKind } from './record-kind';
import type { Sight } from './sight';
import { type UserError, userError } from './user-error';

/** What personal data is sealed with; `keys` are missing where a server keeps none. */
export interface Sealing {
  db: EntityManager;
  keys?: KeyRing | undefined;
}

/** A record of this kind with nothing entered: every column empty, its life at the beginning. */
export function newRecord<T extends CouncilRecord>(
  kind: RecordKind<T>,
  db: EntityManager,
  id: string,
  sharedAt: Date | null,
): T {
  const record = new kind.record();
  for (const column of db.dataSource.getMetadata(kind.record).columns) {
    if (!column.generatedType) column.setEntityValue(record, column.default === undefined ? null : undefined);
  }
  const { lifeCycle } = kind;
  const state = lifeCycle ? { [lifeCycle.state]: lifeCycle.initial } : {};
  return Object.assign(record, { id, sharedAt, cancelledAt: null, deletedAt: null }, state, kind.begins);
}

/** Puts what was entered into the record, sealed where it is personal data. */
export function enterValues<T extends CouncilRecord>(
  fields: Fields<T>,
  record: T,
  entered: Entered,
  faults: UserError[],
  sealing: Sealing,
): void {
  const values = readEntered(fields, entered, faults);
  for (const [property, value] of Object.entries(values)) {
    const field = fields[property as keyof T & string] as Field; // values are of these fields
    Object.assign(record, { [property]: field.isSealed ? seal(sealing, record, property, value) : value });
  }
}

/** Puts one step of its life into the record. */
export async function enterStep<T extends CouncilRecord>(
  kind: RecordKind<T>,
  step: Transition<T>,
  { record, before, entered }: { record: T; before: T; entered: Entered },
  faults: UserError[],
  sight: Sight,
): Promise<void> {
  const { lifeCycle } = kind;
  if (!lifeCycle) throw new Error(`${kind.record.name} has no life cycle.`);
  const state = stateOf(lifeCycle, record);
  if (!leadsFrom(step, state)) {
    faults.push(wrongState(kind, step, state));
    return;
  }
  Object.assign(record, readEntered(step.fields ?? {}, entered, faults), {
    [lifeCycle.state]: stateAfter(step, state),
  });
  if (faults.some(({ code }) => code === 'REQUIRED')) return; // what follows looks at what was said
  await step.apply?.(record, sight, before);
  faults.push(...((await step.check?.(record, before, sight)) ?? []));
}

const wrongState = (kind: RecordKind, step: Transition, state: string) =>
  userError(
    'WRONG_STATE',
    null,
    `Không thể ${step.vi.toLowerCase()} khi ${kind.vi.toLowerCase()} đang ở trạng thái {got}; cần một trong: {expected}.`,
    `The ${kind.en} is {got}; expected {expected}.`,
    { facts: { got: state, expected: step.from.join(', ') } },
  );

/** Says that a record is in a state in which nothing of it is corrected any more, if it is. */
export function refuseUnlessCorrectable<T extends CouncilRecord>(
  { lifeCycle, vi, en }: RecordKind<T>,
  record: T,
  faults: UserError[],
): void {
  const correctIn = lifeCycle?.correctIn;
  if (!correctIn || correctIn.includes(stateOf(lifeCycle, record))) return;
  faults.push(
    userError(
      'WRONG_STATE',
      null,
      `Không sửa được ${vi.toLowerCase()} ở trạng thái {got}; cần một trong: {expected}.`,
      `The ${en} is {got}; expected {expected}.`,
      { facts: { got: stateOf(lifeCycle, record), expected: correctIn.join(', ') } },
    ),
  );
}

/** The same record once more, its class included, so that one can be changed and the other kept. */
export function copyOf<T extends CouncilRecord>(record: T): T {
  return Object.assign(Object.create(Object.getPrototypeOf(record) as object) as T, record);
}

/** As personal data, for its own place in the database and no other. */
function seal({ db, keys }: Sealing, record: CouncilRecord, property: string, value: unknown): string | null {
  if (typeof value !== 'string') return null; // only text is sealed
  const metadata = db.dataSource.getMetadata(record.constructor);
  const column = metadata.findColumnWithPropertyName(property)?.databaseName;
  if (!keys || !column) throw new Error(`${metadata.name}.${property} is to be sealed, and there is no key or column.`);
  return keys.seal(value, { table: metadata.tableName, column, id: record.id });
}
