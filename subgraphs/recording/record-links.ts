import type { ChangeFault } from '../../platform/loading/row-history';
import type { EntityManager, EntityMetadata } from 'typeorm';
import type { CouncilRecord, RecordClass } from '../records/council-record.model';
import type { RecordKind } from './record-kind';
import { type UserError, userError } from './user-error';

interface ParentRow {
  isLive: boolean;
  isDraft: boolean;
}

/**
 * What is wrong with the references of a record that is to be written: each has to lead to a live record, and a shared
 * record belongs to no draft. The records referred to stay as they are until the transaction ends.
 */
export async function faultsOfReferences(
  tx: EntityManager,
  record: CouncilRecord,
  isChanged: (property: string) => boolean,
): Promise<UserError[]> {
  const metadata = tx.dataSource.getMetadata(record.constructor);
  const faults: UserError[] = [];
  for (const { columns, referencedEntityMetadata } of metadata.foreignKeys) {
    const [column] = columns;
    const id = column?.getEntityValue(record) as string | null | undefined;
    if (!column || !id || !isChanged(column.propertyName)) continue;
    const [parent] = await tx.query<ParentRow[]>(
      `select deleted_at is null and cancelled_at is null as "isLive", shared_at is null as "isDraft"
       from ${referencedEntityMetadata.tableName} where id = $1 for key share`,
      [id],
    );
    if (!parent?.isLive) faults.push(notFound(column.propertyName, id));
    else if (parent.isDraft && record.sharedAt !== null && referencedEntityMetadata !== metadata)
      faults.push(parentIsDraft(column.propertyName));
  }
  return faults;
}

/** The same for many records of one kind that are written already, such as rows of a file; `place` is that of the id. */
export async function faultsOfManyReferences(
  tx: EntityManager,
  { record }: RecordKind,
  ids: readonly string[],
): Promise<ChangeFault[]> {
  const { foreignKeys, tableName, target } = tx.dataSource.getMetadata(record);
  const faults: ChangeFault[] = [];
  for (const { columns, referencedEntityMetadata: parent } of foreignKeys) {
    const [column] = columns;
    if (!column) continue;
    const rows = await tx.query<{ place: number; parentId: string; isLive: boolean }[]>(
      `select i.place::int - 1 as place, p.id as "parentId", p.deleted_at is null and p.cancelled_at is null as "isLive"
       from unnest($1::text[]) with ordinality i(id, place) join ${tableName} r on r.id = i.id join ${parent.tableName} p on p.id = r.${column.databaseName}
       where r.deleted_at is null and r.cancelled_at is null
         and (p.deleted_at is not null or p.cancelled_at is not null or ($2 and p.shared_at is null and r.shared_at is not null))`,
      [ids, parent.target !== target],
    );
    for (const { place, parentId, isLive } of rows) {
      const { code, says } = isLive ? parentIsDraft(column.propertyName) : notFound(column.propertyName, parentId);
      faults.push({ place, code, column: column.databaseName, says });
    }
  }
  return faults;
}

/** How many live records refer to this one, of all kinds together but for those in tables that are left out. */
export async function countReferring(
  tx: EntityManager,
  record: RecordClass,
  id: string,
  leftOut: readonly string[] = [],
): Promise<number> {
  const target = tx.dataSource.getMetadata(record);
  let count = 0;
  for (const { tableName, column } of referringTo(tx, target).filter((one) => !leftOut.includes(one.tableName))) {
    const [row] = await tx.query<{ count: number }[]>(
      `select count(*)::int as count from ${tableName} where ${column} = $1 and deleted_at is null and cancelled_at is null`,
      [id],
    );
    count += row?.count ?? 0;
  }
  return count;
}

/** The tables and columns of records that refer to records of this kind. */
export function referringTo(tx: EntityManager, target: EntityMetadata) {
  return tx.dataSource.entityMetadatas
    .filter(({ columns }) => columns.some(({ databaseName }) => databaseName === 'cancelled_at'))
    .flatMap(({ foreignKeys, tableName }) =>
      foreignKeys
        .filter(({ referencedEntityMetadata }) => referencedEntityMetadata === target)
        .map(({ columnNames: [column] }) => ({ tableName, column })),
    );
}

const notFound = (property: string, id: string) =>
  userError(
    'REFERENCE_NOT_FOUND',
    property,
    'Không có hồ sơ "{got}", hoặc hồ sơ đã bị xóa hay hủy.',
    'There is no record "{got}", or it was removed or called off.',
    { facts: { got: id } },
  );

const parentIsDraft = (property: string) =>
  userError('PARENT_IS_DRAFT', property, 'Hồ sơ liên quan còn là bản nháp.', 'The record referred to is a draft.');
