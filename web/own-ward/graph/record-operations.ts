import type { WrittenAnswer } from '../../editing/write-record';
import { type Question, questionOf } from '../../graph/question';
import { WARD_RECORD_TYPES } from './generated/ward-record-types';
import type { WardRecordType } from './ward-record-type';

/** What every record of a ward has in a line of a list. */
export interface RecordLine {
  __typename: string;
  id: string;
  wardId: string;
  version: number;
  happenedOn: string;
  summary: string;
  cancelledAt: string | null;
  sharedAt: string | null;
  /** Lists have none that was removed, and do not say so. */
  deletedAt?: string | null;
  state?: string;
  dueOn?: string | null;
  isOverdue?: boolean | null;
}

/** One line of a record's history. */
export interface HistoryLine {
  version: number;
  action: HistoryAction;
  /** The step that was taken, undone or corrected; null for other actions. */
  step: string | null;
  at: string;
  actorRole: HistoryRole;
  actorSubject: string;
  reason: string | null;
  changes: { field: string; before: string | null; after: string | null; isSealed: boolean }[];
}

type HistoryAction =
  | 'RECORDED'
  | 'CORRECTED'
  | 'CANCELLED'
  | 'RESTORED'
  | 'REMOVED'
  | 'SHARED'
  | 'ADVANCED'
  | 'STEP_UNDONE'
  | 'STEP_CORRECTED'
  | 'TAKEN_IN'
  | 'LOADED'
  | 'UNITS_CHANGED';

type HistoryRole = 'STANDING_COMMITTEE' | 'CITIZEN_AFFAIRS_OFFICER' | 'WARD_OFFICER' | 'ANALYST' | 'SERVICE';

/** A record with all that its page shows, by the names of its fields. */
export type WholeRecord = RecordLine & { history?: { totalCount: number; nodes: HistoryLine[] } | null } & Readonly<
    Record<string, unknown>
  >;

/** How records of a type are asked for. Refuses a type that is none of a ward's records. */
export function recordType(name: string): WardRecordType {
  const type = WARD_RECORD_TYPES[name];
  if (!type) throw new Error(`${name} is no record of a ward.`);
  return type;
}

/** A page of a list. */
export interface ListPage {
  council: {
    list: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: RecordLine[];
    } | null;
  };
}

/** Which page of which records of a list. */
export interface ListVariables extends Record<string, unknown> {
  first: number;
  after: string | null;
  filter: Readonly<Record<string, unknown>> | null;
}

/** Asks for a page of the list of a type, newest first, what was called off among them. */
export function listQuestion(name: string): Question<ListPage, ListVariables> {
  const { list, line } = recordType(name);
  if (!list) throw new Error(`There is no list of ${name}.`);
  const { field, filter } = list;
  return questionOf(
    `query ListOf${name}($first: Int!, $after: String, $filter: ${filter}) {
  council { list: ${field}(first: $first, after: $after, filter: $filter, includeCancelled: true) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${line} }
  } }
}`,
  );
}

/** Which record of the ward. */
export interface RecordVariables extends Record<string, unknown> {
  of: { __typename: string; wardId: string; id: string };
}

/** Asks for one record with all that its page shows, and its history. */
export function recordQuestion(name: string): Question<{ records: (WholeRecord | null)[] }, RecordVariables> {
  return questionOf(
    `query One${name}($of: _Any!) {
  records: _entities(representations: [$of]) { ... on ${name} { ${recordType(name).whole} history(first: 50) { ${HISTORY} } } }
}`,
  );
}

const HISTORY = `totalCount nodes { version action step at actorRole actorSubject reason changes { field before after isSealed } }`;

/** One of the mutations of a type of record. Refuses one that is not. */
export function writeQuestion(name: string, mutation: string): Question<WrittenAnswer<WholeRecord>, { input: object }> {
  const { noun, whole, inputs, hasWarnings } = recordType(name);
  const input = inputs[mutation];
  if (!input) throw new Error(`${mutation} writes no ${name}.`);
  const warnings = hasWarnings ? ' warnings { code message recordIds }' : '';
  return questionOf(
    `mutation Write($input: ${input}!) {
  written: ${mutation}(input: $input) { record: ${noun} { ${whole} } userErrors { code field path message }${warnings} }
}`,
  );
}

/** What a record has under the name by which it is entered. */
export function enteredIn(record: WholeRecord, name: string): unknown {
  const path = recordType(record.__typename).readAt[name] ?? [];
  return path.length === 0
    ? undefined
    : path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], record);
}
