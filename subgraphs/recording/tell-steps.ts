import type { EntityManager } from 'typeorm';
import type { CouncilRecord } from '../records/council-record.model';
import { type Entered, inputNameOf } from './entered-values';
import type { Field } from './field';
import type { Transition } from './life-cycle';
import { copyOf, enterStep } from './record-entry';
import type { RecordKind } from './record-kind';
import type { Sight } from './sight';
import type { UserError } from './user-error';

/** Steps of a record's life in their order, and the record as they found it: what they leave can be worked out anew. */
export interface StepsToTell<T extends CouncilRecord> {
  kind: RecordKind<T>;
  steps: readonly Transition<T>[];
  found: T;
  sight: Sight;
}

/** What the steps leave when they are told so; what is wrong is added to `faults`. */
export async function tellSteps<T extends CouncilRecord>(
  { kind, steps, found, sight }: StepsToTell<T>,
  entered: Entered,
  faults: UserError[],
): Promise<T> {
  const record = copyOf(found);
  for (const step of steps) await enterStep(kind, step, { record, before: copyOf(record), entered }, faults, sight);
  return record;
}

/** What they were told, of all that `said` says of them: without what follows from the rest, such as a deadline by the rules. */
export async function saidFirst<T extends CouncilRecord>(life: StepsToTell<T>, said: Entered): Promise<Entered> {
  const optional = life.steps.flatMap(fieldsOf).filter(([, { isRequired }]) => !isRequired);
  const names = optional.map(([property, field]) => inputNameOf(property, field));
  const needed = Object.fromEntries(Object.entries(said).filter(([name]) => !names.includes(name)));
  const left = await tellSteps(life, needed, []);
  const added = optional
    .map(([property, field]) => [inputNameOf(property, field), property] as const)
    .filter(([name, property]) => left[property as keyof T] !== said[name]);
  return { ...needed, ...Object.fromEntries(added.map(([name]) => [name, said[name]])) };
}

/** What a record that steps have left says of them, by the names of their inputs. */
export const saidOf = <T extends CouncilRecord>(steps: readonly Transition<T>[], left: T): Entered =>
  Object.fromEntries(
    steps
      .flatMap(fieldsOf)
      .map(([property, field]) => [inputNameOf(property, field), left[property as keyof T]] as const),
  );

/** The columns in which two states of one record differ. */
export function columnsThatDiffer<T extends CouncilRecord>(tx: EntityManager, one: T, other: T) {
  const { columns } = tx.dataSource.getMetadata(one.constructor);
  return columns.filter(
    (column) => JSON.stringify(column.getEntityValue(one)) !== JSON.stringify(column.getEntityValue(other)),
  );
}

/** The fields of a step with the properties that they are kept in. */
export const fieldsOf = <T extends CouncilRecord>({ fields = {} }: Transition<T>): [string, Field][] =>
  Object.entries(fields as Record<string, Field>); // no field of them is undefined
