import type { Client, TypedDocumentNode } from 'urql';
import type { UserErrorCode } from '../graph/generated/graphql';
import type { Question } from '../graph/question';

/** One thing that is wrong with what was entered, as the servers say it. */
export interface EntryFault {
  code: UserErrorCode;
  /** The field of the input; null where it is none of them alone. */
  field: string | null;
  /** Where it stands in the arguments of the mutation; null where it is no one place. */
  path: readonly string[] | null;
  message: string;
}

/** The entry of a form that a fault is about: what its path names in the input, in whatever depth it is wrong. */
export const entryOf = ({ path, field }: EntryFault): string | null => (path?.[0] === 'input' && path[1]) || field;

/** What every mutation of the pages gives, under these names. */
export interface WrittenAnswer<Record> {
  written: { record: Record | null; userErrors: EntryFault[]; warnings?: EntryWarning[] };
}

/** Something that was written all the same, and is probably not meant. */
export interface EntryWarning {
  message: string;
  /** The other records that it is about. */
  recordIds: string[];
}

/** What came of writing. `current` is the record as it stands, where somebody else has changed it meanwhile. */
export type Written<Record> =
  | { state: 'written'; record: Record; warnings: EntryWarning[] }
  | { state: 'refused'; faults: EntryFault[]; current: Record | null }
  | { state: 'forbidden' | 'unreachable' };

/** Asks for a record to be written. The same input with the same key again is written once, however often it is sent. */
export async function writeRecord<Record, Input>(
  client: Client,
  document: Question<WrittenAnswer<Record>, { input: Input }>,
  input: Input,
): Promise<Written<Record>> {
  const mutation = document.toString() as unknown as TypedDocumentNode<WrittenAnswer<Record>, { input: Input }>; // as in useGraph
  const { data, error } = await client.mutation(mutation, { input }).toPromise();
  if (!data) {
    const isForbidden = error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'FORBIDDEN');
    return { state: isForbidden ? 'forbidden' : 'unreachable' };
  }
  const { record, userErrors, warnings = [] } = data.written;
  if (userErrors.length === 0 && record) return { state: 'written', record, warnings };
  const isConflict = userErrors.some(({ code }) => code === 'CONFLICT');
  return { state: 'refused', faults: userErrors, current: isConflict ? record : null };
}
