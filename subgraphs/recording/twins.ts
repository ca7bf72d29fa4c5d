import type { EntityManager } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { quoteName, quotePath } from '../../platform/loading/sql';
import type { KeyRing } from '../../platform/sealing/key-ring';
import { isSealedColumn } from '../../platform/sealing/sealed-column';
import type { CouncilRecord } from '../records/council-record.model';
import type { RecordKind } from './record-kind';
import type { RecordWarningCode } from './record-warning';
import type { Sight } from './sight';

const CODE: RecordWarningCode = 'PROBABLY_ENTERED_TWICE';

/** So many records that say the same are told of at most. */
const MOST_ALIKE = 1_000;

/** So many of them are named of each of many records that were written together. */
const MOST_NAMED = 100;

/** So many sealed values are opened at a time. */
const OPENED_AT_ONCE = 1_000;

/**
 * The ids of the live records that say the same as this one in all that their kind names in `sameIf`. Asked after it is
 * committed, so that of two that are written at once at least one finds the other. What is sealed is opened to be compared,
 * and told to nobody.
 */
export async function twinsOf<T extends CouncilRecord>(
  db: EntityManager,
  kind: RecordKind<T>,
  record: T,
  keys: KeyRing | undefined,
): Promise<string[]> {
  if (!kind.sameIf || record.deletedAt || record.cancelledAt) return [];
  const { columns, tablePath, tableName } = db.dataSource.getMetadata(kind.record);
  const compared = columns.filter(({ propertyName }) => kind.sameIf?.includes(propertyName));
  const sealed = compared.filter(isSealedColumn);
  const said = new Map(compared.map((column) => [column, column.getEntityValue(record) as unknown]));
  if (sealed.some((column) => said.get(column) === null)) return [];
  const conditions = compared.map((column, at) => {
    const isSame = column.isNullable && !isSealedColumn(column) ? 'is not distinct from' : '=';
    return `${isSealedColumn(column) ? visibleValue(column) : `r.${quoteName(column.databaseName)}`} ${isSame} $${at + 2}`;
  });
  const rows = await db.query<Record<string, string>[]>(
    `select ${['id', ...sealed.map(({ databaseName }) => databaseName)].map((name) => `r.${quoteName(name)}`).join(', ')}
     from ${quotePath(tablePath)} r where r.id <> $1 and ${LIVE} and ${conditions.join(' and ')}
     order by r.id limit ${MOST_ALIKE}`,
    [record.id, ...compared.map((column) => (sealed.includes(column) ? lengthOf(said.get(column)) : said.get(column)))],
  );
  const open = (text: unknown, { databaseName: column }: ColumnMetadata, id: string) =>
    keys?.open(String(text), { table: tableName, column, id });
  const texts = sealed.map((column) => open(said.get(column), column, record.id));
  return rows
    .filter((row) =>
      sealed.every((column, at) => open(row[column.databaseName], column, row['id'] ?? '') === texts[at]),
    )
    .map(({ id = '' }) => id);
}

/** Of what is sealed, the length of its last part: that of what was sealed, whatever the key; see SEALED_FORM. */
const lengthOf = (sealed: unknown): number => String(sealed).split('.')[5]?.length ?? 0;

/**
 * The same for many records that were just written: gives the ids of those that have a twin, and writes beside the history of
 * each which others, the first hundred, say the same.
 */
export async function noteTwinsAmong<T extends CouncilRecord>(
  kind: RecordKind<T>,
  ids: readonly string[],
  { tx, keys }: Pick<Sight, 'tx' | 'keys'>,
): Promise<string[]> {
  const { sameIf, record } = kind;
  if (!sameIf || ids.length === 0) return [];
  const { columns, tablePath, name } = tx.dataSource.getMetadata(record);
  const compared = columns.filter(({ propertyName }) => sameIf.includes(propertyName));
  let alike = await maybeAlike(tx, kind, compared, ids);
  for (const column of compared.filter(isSealedColumn)) alike = await alikeInside(tx, kind, column, alike, keys);
  const wanted = new Set(ids);
  const noted = await tx.query<{ id: string }[]>(
    `insert into record_warning (record_type, record_id, version, code, record_ids)
     select $1, r.id, r.version, $2, (array_remove(g.ids, r.id))[1:${MOST_NAMED}]
     from json_to_recordset($3::json) as g(ids text[], told text[]) cross join unnest(g.told) as member
     join ${quotePath(tablePath)} r on r.id = member
     on conflict do nothing returning record_id as id`,
    [name, CODE, JSON.stringify(alike.map((some) => ({ ids: some, told: some.filter((id) => wanted.has(id)) })))],
  );
  return noted.map(({ id }) => id);
}

/** Groups of records that are equal as far as the database can see: of what is sealed that is the length alone. */
async function maybeAlike<T extends CouncilRecord>(
  tx: EntityManager,
  { record }: RecordKind<T>,
  compared: readonly ColumnMetadata[],
  ids: readonly string[],
): Promise<string[][]> {
  const table = quotePath(tx.dataSource.getMetadata(record).tablePath);
  const values = compared.map(visibleValue);
  const groups = await tx.query<{ alike: string[] }[]>(
    `with own as (select distinct ${values.map((value, at) => `${value} as v${at}`).join(', ')} from ${table} r where r.id = any($1) and ${LIVE})
     select (array_agg(r.id order by r.id))[1:${MOST_ALIKE}] as alike
     from ${table} r join own on ${values.map((value, at) => `${value} = own.v${at}`).join(' and ')}
     where ${LIVE} group by ${values.join(', ')} having count(*) > 1`,
    [ids],
  );
  return groups.map(({ alike }) => alike);
}

const LIVE = 'r.deleted_at is null and r.cancelled_at is null';

/** A text that is empty is as one that is not there; the length of what is sealed, which has to be there, is that of its last part. */
function visibleValue(column: ColumnMetadata): string {
  const value = `r.${quoteName(column.databaseName)}`;
  if (isSealedColumn(column)) return `length(split_part(${value}, '.', 6))`;
  return column.isNullable ? `coalesce(${value}::text, '')` : value;
}

/** The same groups, parted by what is sealed in a column. */
async function alikeInside<T extends CouncilRecord>(
  tx: EntityManager,
  { record }: RecordKind<T>,
  { databaseName: column }: ColumnMetadata,
  groups: readonly string[][],
  keys: KeyRing | undefined,
): Promise<string[][]> {
  const { tableName: table, tablePath } = tx.dataSource.getMetadata(record);
  const texts = new Map<string, string | undefined>();
  const ids = groups.flat();
  for (let start = 0; start < ids.length; start += OPENED_AT_ONCE) {
    const rows = await tx.query<{ id: string; sealed: string }[]>(
      `select id, ${quoteName(column)} as sealed from ${quotePath(tablePath)} where id = any($1)`,
      [ids.slice(start, start + OPENED_AT_ONCE)],
    );
    for (const { id, sealed } of rows) texts.set(id, keys?.open(sealed, { table, column, id }));
  }
  const parted = groups.flatMap((group) => [...Map.groupBy(group, (id) => texts.get(id)).values()]);
  return parted.filter(({ length }) => length > 1);
}
