import { setTimeout as wait } from 'node:timers/promises';
import type { ExportColumn, TimeKind } from './export-column';
import type { ExportLevel, ExportPlan } from './export-plan';
import { PAGE_INFO_KEY, type PagedDocument } from './paged-document';

/** An answer of the server to one query, as a client gets it. */
export interface Answer {
  status: number;
  /** In seconds: when the caller may ask again, if it was for that that they were refused. */
  retryAfterSeconds?: number;
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** Asks the server itself, under the rights of the caller. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** What a cell holds. */
export type Cell = string | number | null | TimeCell;

/** A day, an instant or a month. */
export interface TimeCell {
  kind: TimeKind;
  /** As the answer has it: `2020-09-30`, `2020-09-30T16:30:00.000Z` or `2020-09`. */
  text: string;
}

/** The server answered a page with nothing but errors. */
export class NothingToExport extends Error {
  constructor(readonly answer: Answer) {
    super('The query was answered with errors alone.');
    this.name = 'NothingToExport';
  }
}

/** What is to be asked for. */
export interface ExportOrder {
  plan: ExportPlan;
  query: string;
  variables: Readonly<Record<string, unknown>>;
  /** How to go on from page to page; undefined where there are none. */
  paged: PagedDocument | undefined;
}

/** How often one page is asked for again, where the caller has no points left for it: each time a minute is over. */
const MOST_TRIES = 5;

/** The answer to one query after the other, page by page; each page is asked for when the one before was taken. */
export async function* pagesOf({ plan, query, variables, paged }: ExportOrder, ask: Ask, signal: AbortSignal) {
  if (!paged) {
    yield await askPatiently(ask, query, variables, signal);
    return;
  }
  let after = paged.begin;
  for (;;) {
    const answer = await askPatiently(ask, paged.text, { ...variables, [paged.after]: after }, signal);
    yield answer;
    const page = pageInfoIn(answer, plan);
    if (!page?.hasNextPage || page.endCursor === null || page.endCursor === after) return;
    after = page.endCursor;
  }
}

async function askPatiently(
  ask: Ask,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask(query, variables);
    const isLimited = answer.errors?.some(({ extensions }) => extensions?.['code'] === 'RATE_LIMITED') ?? false;
    if (isLimited && tries < MOST_TRIES) {
      await wait((answer.retryAfterSeconds ?? 60) * 1000, undefined, { signal });
      continue;
    }
    if (!answer.data) throw new NothingToExport(answer);
    return answer;
  }
}

function pageInfoIn(
  { data }: Answer,
  { levels }: ExportPlan,
): { hasNextPage: boolean; endCursor: string | null } | undefined {
  const path = levels[1]?.path.slice(0, -1) ?? []; // the connection, around its nodes or edges
  const connection = valueAt(data, path) as Record<string, unknown> | null | undefined; // an object of the answer
  return connection?.[PAGE_INFO_KEY] as ReturnType<typeof pageInfoIn>;
}

/** The rows of one answer. */
export function* rowsOf({ levels }: ExportPlan, { data }: Answer): Generator<Cell[]> {
  yield* rowsBelow(levels, 0, data, []);
}

function* rowsBelow(
  levels: readonly ExportLevel[],
  depth: number,
  item: unknown,
  before: readonly Cell[],
): Generator<Cell[]> {
  const level = levels[depth];
  if (!level) return;
  const cells = [...before, ...level.columns.map((column) => cellOf(column, valueAt(item, column.path)))];
  const next = levels[depth + 1];
  if (!next) {
    yield cells;
    return;
  }
  const list = valueAt(item, next.path);
  const items = Array.isArray(list) ? list : [];
  for (const one of items) yield* rowsBelow(levels, depth + 1, one, cells);
  // What has nothing in its inner list is a row of its own: it would be missing otherwise.
  if (items.length === 0 && depth > 0) yield [...cells, ...emptyBelow(levels, depth + 1)];
}

const emptyBelow = (levels: readonly ExportLevel[], depth: number): Cell[] =>
  levels.slice(depth).flatMap(({ columns }) => columns.map(() => null));

function valueAt(item: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      value === null || typeof value !== 'object' ? undefined : (value as Record<string, unknown>)[name],
    item,
  );
}

function cellOf(column: ExportColumn, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && column.time) return { kind: column.time, text: value };
  // Lists of values stand in one cell.
  if (Array.isArray(value)) return value.map((one) => wordOf(column, one)).join('; ');
  return wordOf(column, value);
}

function wordOf(column: ExportColumn, value: unknown): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'string') return column.words.get(value) ?? value;
  return typeof value === 'number' ? value : JSON.stringify(value);
}

/** What people have to know of an answer that is not whole: one line for each error. */
export function notesOf({ errors = [] }: Answer): string[] {
  return errors.map(({ message, path, extensions = {} }) => {
    const code = typeof extensions['code'] === 'string' ? extensions['code'] : 'INTERNAL_SERVER_ERROR';
    const ward = typeof extensions['ward'] === 'string' ? ` (${extensions['ward']})` : '';
    return `${code}${ward}: ${message}${path ? ` [${path.join('.')}]` : ''}`;
  });
}
