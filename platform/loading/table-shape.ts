import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { toEntity } from '../database/to-entity';
import { isSealedColumn } from '../sealing/sealed-column';
import { cellReader, type CellValue, type ReadCell, type RowValues } from './cell';
import type { LoadableTable } from './load-target';
import type { RowRule } from './row-rule';

/** A column that a file may hold. */
export interface ShapeColumn {
  name: string;
  read: ReadCell;
  /** Whether the file holds plain text of which the table gets only what it is sealed into. */
  isSealed: boolean;
  /** What an empty cell means; undefined when a value must be given. */
  whenEmpty: CellValue | undefined;
  /** What a file without the column means for a new row, null also where the database computes it; undefined when it must be there. */
  whenAbsent: CellValue | undefined;
}

/** A foreign key: `columns` here must be found in `parentColumns` there. */
export interface ShapeReference {
  columns: string[];
  parentPath: string;
  parentTable: string;
  parentColumns: string[];
  isDeferred: boolean;
}

/** All that the loader needs to know of a table. */
export interface TableShape {
  table: string;
  path: string;
  fileName: string;
  columns: ShapeColumn[];
  /** The columns by which a row of the file is found in the table. */
  identity: string[];
  /** Keys that no two rows may share, the identity first. */
  uniqueKeys: string[][];
  references: ShapeReference[];
  /** Columns the loader keeps itself, as TypeORM does when it saves. */
  kept: { createdAt: string[]; updatedAt: string[]; version: string[] };
  rules: RowRule[];
  metadata: EntityMetadata;
  /** The row as TypeORM would give it, for the rules. */
  toEntity(values: RowValues): ObjectLiteral;
}

/** Reads the shape off TypeORM's metadata. Throws where the entity itself cannot be loaded from a file. */
export function shapeOf(db: DataSource, { entity, rules = [] }: LoadableTable): TableShape {
  const metadata = db.getMetadata(entity);
  const loadable = metadata.columns.filter(isLoadable);
  const columns = loadable.map((column) => shapeColumn(db, column));
  const uniqueKeys = uniqueKeysOf(metadata, columns);
  const [identity] = uniqueKeys;
  if (!identity) throw new Error(`Table ${metadata.tableName} has no key that a file could hold`);
  refuseSealedKeys(metadata, identity);
  return {
    table: metadata.tableName,
    path: metadata.tablePath,
    fileName: `${metadata.tableName.replaceAll('_', '-')}.csv`,
    columns,
    identity,
    uniqueKeys,
    references: referencesOf(metadata, columns),
    kept: {
      createdAt: namesOf(metadata.columns.filter((column) => column.isCreateDate)),
      updatedAt: namesOf(metadata.columns.filter((column) => column.isUpdateDate)),
      version: namesOf(metadata.columns.filter((column) => column.isVersion)),
    },
    rules,
    metadata,
    toEntity: (values) => toEntity(db, metadata, loadable, values),
  };
}

const namesOf = (columns: readonly ColumnMetadata[]): string[] => columns.map((column) => column.databaseName);

function isLoadable(column: ColumnMetadata): boolean {
  const isKept = column.isCreateDate || column.isUpdateDate || column.isVersion;
  const isComputed = column.isGenerated || column.generatedType !== undefined || column.isVirtualProperty;
  return !isKept && !isComputed && column.isInsert;
}

function shapeColumn(db: DataSource, column: ColumnMetadata): ShapeColumn {
  const type = db.driver.normalizeType(column);
  const read = cellReader(type, column);
  if (!read) {
    throw new Error(`Column ${column.entityMetadata.tableName}.${column.databaseName} of type ${type} has no CSV form`);
  }
  const literal = literalDefault(column.default, read);
  const mayBeAbsent = column.isNullable || (column.default !== undefined && column.default !== null);
  return {
    name: column.databaseName,
    read,
    isSealed: isSealedColumn(column),
    whenEmpty: column.isNullable ? null : literal,
    whenAbsent: mayBeAbsent ? (literal ?? null) : undefined,
  };
}

/** What is sealed is another text each time, so nothing can be found by it; and it is sealed for its row's lasting key. */
function refuseSealedKeys(metadata: EntityMetadata, identity: string[]): void {
  const sealed = namesOf(metadata.columns.filter(isSealedColumn));
  if (sealed.length === 0) return;
  const keys = [...metadata.uniques, ...metadata.indices, ...metadata.foreignKeys];
  const inKeys = [...identity, ...keys.flatMap(({ columns }) => namesOf(columns))];
  const primary = namesOf(metadata.primaryColumns);
  const isFoundById = primary.length === 1 && identity.join() === primary.join();
  if (!isFoundById || sealed.some((name) => inKeys.includes(name))) {
    const need = 'a primary key of one column in its file, and no key may hold what is sealed';
    throw new Error(`Table ${metadata.tableName} has sealed columns: it needs ${need}`);
  }
}

/** A default that is an expression is the database's to compute: an empty cell cannot stand for it. */
function literalDefault(value: ColumnMetadata['default'], read: ReadCell): CellValue | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const reading = value === '' ? { value } : read(String(value));
  return 'value' in reading ? reading.value : undefined;
}

function uniqueKeysOf(metadata: EntityMetadata, columns: ShapeColumn[]): string[][] {
  const keys = [
    namesOf(metadata.primaryColumns),
    ...metadata.uniques.map((unique) => namesOf(unique.columns)),
    // A partial index binds some rows only: that is left to the database.
    ...metadata.indices.filter((index) => index.isUnique && !index.where).map((index) => namesOf(index.columns)),
  ];
  return keys.filter((key) => key.every((name) => columns.some((column) => column.name === name)));
}

function referencesOf(metadata: EntityMetadata, columns: ShapeColumn[]): ShapeReference[] {
  const inFile = new Set(columns.map((column) => column.name));
  return metadata.foreignKeys
    .filter((key) => key.columnNames.every((name) => inFile.has(name)))
    .map((key) => ({
      columns: key.columnNames,
      parentPath: key.referencedEntityMetadata.tablePath,
      parentTable: key.referencedEntityMetadata.tableName,
      parentColumns: key.referencedColumnNames,
      isDeferred: key.deferrable === 'INITIALLY DEFERRED',
    }));
}
