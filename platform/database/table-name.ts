import { getMetadataArgsStorage } from 'typeorm';

/** The table of an entity class whose decorator names it; known before any database is opened. */
export function tableNameOf(entity: new () => object): string {
  const name = getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name;
  if (!name) throw new Error(`No table is named for ${entity.name}.`);
  return name;
}
