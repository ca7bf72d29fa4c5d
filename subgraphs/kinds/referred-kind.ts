import { getMetadataArgsStorage } from 'typeorm';
import type { RecordKind } from '../recording/record-kind';
import type { RecordClass } from '../records/council-record.model';

/** The kind among `kinds` that a reference leads to, by the foreign key on its column; undefined if none of them. */
export function referredKind(
  kinds: readonly RecordKind[],
  { record }: RecordKind,
  property: string,
): RecordKind | undefined {
  const { foreignKeys } = getMetadataArgsStorage();
  const isOf = (target: unknown) =>
    typeof target === 'function' && (target === record || record.prototype instanceof target);
  const key = foreignKeys.find(({ target, propertyName }) => propertyName === property && isOf(target));
  return kinds.find((kind) => tableOf(kind.record) !== undefined && tableOf(kind.record) === key?.type);
}

const tableOf = (record: RecordClass): string | undefined =>
  getMetadataArgsStorage().tables.find(({ target }) => target === record)?.name;
