import type { EntityManager } from 'typeorm';
import { toRecordId } from '../../platform/graphql/global-id';
import type { Field } from './field';
import { inputNameOf } from './entered-values';
import type { RecordKind } from './record-kind';
import type { Target } from './target';

/**
 * The input of a mutation with record ids where it has global ids: in `id`, which names a record of the kind, and in every
 * field that refers to another. A global id of anything else stays, and is the id of nothing.
 */
export function withRecordIds<Asked extends Partial<Target>>(
  db: EntityManager,
  kind: RecordKind,
  asked: Asked,
  wardId: string | undefined,
): Asked {
  const types = new Map([['id', kind.record.name], ...referredTypes(db, kind)]);
  const given = Object.entries(asked).map(([name, value]: [string, unknown]) => {
    const type = types.get(name);
    return [name, type && typeof value === 'string' ? toRecordId(value, { type, wardId }) : value];
  });
  return Object.fromEntries(given) as Asked; // the same names, and texts where there were texts
}

/** By what it is called in inputs, the type that each reference of a kind leads to. */
function referredTypes(db: EntityManager, { record, fields, lateFields, lifeCycle }: RecordKind): [string, string][] {
  const steps = (lifeCycle?.transitions ?? []).map((step) => step.fields);
  const entered = new Map(
    [...steps, fields, lateFields].flatMap((some) => Object.entries<Field | undefined>(some ?? {})),
  );
  return db.dataSource.getMetadata(record).foreignKeys.flatMap(({ columns, referencedEntityMetadata }) =>
    columns.map(({ propertyName }): [string, string] => {
      const field = entered.get(propertyName);
      return [field ? inputNameOf(propertyName, field) : propertyName, referencedEntityMetadata.targetName];
    }),
  );
}
