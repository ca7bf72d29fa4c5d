import type { Fault } from './fault';
import type { SchemaFiles } from './schema-files';

/** Every file of the schema folder says what the code says, and no file is there that the code does not make. */
export function staleFiles(committed: SchemaFiles, today: SchemaFiles): Fault[] {
  const names = [...new Set([...Object.keys(today), ...Object.keys(committed)])];
  return names.flatMap((name) => {
    const message = fateOf(committed[name], today[name]);
    return message ? [{ at: `schema/${name}`, message }] : [];
  });
}

function fateOf(committed: string | undefined, today: string | undefined): string | undefined {
  if (today === undefined) return 'no longer comes from the code: remove it';
  if (committed === undefined) return 'is missing: run npm run schema';
  return committed === today ? undefined : 'is stale: run npm run schema';
}
