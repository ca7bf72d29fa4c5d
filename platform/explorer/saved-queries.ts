import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { GraphQLError, Kind, parse } from 'graphql';
import type { SavedQuery } from './saved-query';

/** The saved queries of a folder cannot be used; `faults` has one sentence for each mistake, with its file. */
export class SavedQueriesRefused extends Error {
  constructor(readonly faults: string[]) {
    super(`The saved queries have ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'SavedQueriesRefused';
  }
}

/**
 * Reads the saved queries of a folder, in the order of their file names (`01-briefing.graphql` has the id `briefing`).
 * A file begins with a comment block: `# vi: <title>`, `# en: <title>`, where it is not for everybody `# for: <role>, <role>`,
 * then any lines of description; the variables of `01-briefing.graphql` are the object in `01-briefing.json`, if there is one.
 * Refuses with SavedQueriesRefused, which lists the faults of all files at once: a missing title, a "for" without a role,
 * a syntax error, a document without an operation, variables that are no object or belong to no query, an id used twice.
 */
export function readSavedQueries(folder: string): SavedQuery[] {
  const files = readdirSync(folder).sort();
  const faults: string[] = [];
  const queries = files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readSavedQuery(folder, file, files, faults));

  for (const file of files.filter((name) => name.endsWith('.json'))) {
    if (!files.includes(file.replace(/\.json$/, '.graphql'))) faults.push(`${file}: there is no query of that name`);
  }
  for (const [index, { id }] of queries.entries()) {
    if (queries.findIndex((query) => query.id === id) < index) faults.push(`${id}: two files have this id`);
  }
  if (faults.length > 0) throw new SavedQueriesRefused(faults);
  return queries;
}

/** One file as a saved query; what is wrong with it goes to `faults`. */
function readSavedQuery(folder: string, file: string, files: string[], faults: string[]): SavedQuery {
  const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  const { roles, ...heading } = splitHeading(text);
  const { title, titleEn } = heading;
  if (!title) faults.push(`${file}: no Vietnamese title (expected a comment "# vi: ..." at the top)`);
  if (!titleEn) faults.push(`${file}: no English title (expected a comment "# en: ..." at the top)`);
  if (roles?.includes('')) faults.push(`${file}: a role is missing (expected "# for: role, role")`);
  // The whole text is parsed, comments too, so that a fault names the line as an editor shows it.
  const syntaxFault = findSyntaxFault(text);
  if (syntaxFault) faults.push(`${file}${syntaxFault}`);

  const variablesFile = file.replace(/\.graphql$/, '.json');
  const variables = files.includes(variablesFile) ? readVariables(join(folder, variablesFile), faults) : undefined;
  const id = file.replace(/^\d+-/, '').replace(/\.graphql$/, '');
  return { id, ...heading, roles: roles ?? [], variables };
}

function splitHeading(text: string) {
  const lines = text.split(/\r?\n/);
  const firstOther = lines.findIndex((line) => !line.startsWith('#'));
  const heading = (firstOther < 0 ? lines : lines.slice(0, firstOther)).map((line) => line.slice(1).trim());
  const query = firstOther < 0 ? '' : lines.slice(firstOther).join('\n').trim();
  const said = (key: string) =>
    heading
      .find((line) => line.startsWith(`${key}:`))
      ?.slice(key.length + 1)
      .trim();
  const description = heading.filter((line) => line !== '' && !/^(vi|en|for):/.test(line)).join(' ');
  return {
    title: said('vi') ?? '',
    titleEn: said('en') ?? '',
    roles: said('for')
      ?.split(',')
      .map((role) => role.trim()),
    description: description || undefined,
    query,
  };
}

/** What is wrong with a document, as the end of a sentence that begins with the file's name. */
function findSyntaxFault(text: string): string | undefined {
  try {
    const { definitions } = parse(text);
    return definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION) ? undefined : ': there is no operation';
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const place = error.locations?.[0];
    return place ? `:${place.line}:${place.column}: ${error.message}` : `: ${error.message}`;
  }
}

function readVariables(path: string, faults: string[]): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
    faults.push(`${basename(path)}: the variables are not an object`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    faults.push(`${basename(path)}: ${error.message}`);
  }
  return undefined;
}
