import { BadInput } from '../errors/domain-error';

/** What a global id stands for: one record among all of the graph. */
export interface Identity {
  /** The record's type in the graph, such as `WardSession`. */
  type: string;
  /** The ward whose council keeps it; none for what the city's servers keep. */
  wardId?: string | undefined;
  /** Its id where it is kept, unique among records of its type there and nowhere else. */
  recordId: string;
}

/** A record id that is read out of a global id may be as long as this: none that a council has is longer by far. */
const MOST_CHARACTERS = 2_000;

/** Writes the id that no other record of the graph has, of letters, digits, hyphens and underscores. */
export const writeGlobalId = ({ type, wardId = '', recordId }: Identity): string =>
  Buffer.from(`${type}:${wardId}:${recordId}`).toString('base64url');

/** Reads what `writeGlobalId` wrote; undefined for every other text. */
export function readGlobalId(text: string): Identity | undefined {
  if (text.length > MOST_CHARACTERS || !BASE64URL.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  const written = WRITTEN.exec(bytes.toString('utf8'))?.groups;
  // The same record must not have two ids: bits left over, or bytes that are no UTF-8, make it one that nobody wrote.
  if (!written?.type || !written.recordId) return undefined;
  const { type, wardId, recordId } = written;
  const identity = { type, ...(wardId && { wardId }), recordId };
  return writeGlobalId(identity) === text ? identity : undefined;
}

const BASE64URL = /^[\w-]+$/;
/** PostgreSQL holds any text but a zero character. */
const WRITTEN = /^(?<type>[A-Za-z]\w*):(?<wardId>[a-z0-9-]*):(?<recordId>[^\0]+)$/s;

/** A text was handed over as a global id and is none. */
export class NotAGlobalId extends BadInput {
  constructor(argument: string) {
    super(
      {
        vi: 'Đây không phải mã toàn cục của một hồ sơ; hãy dùng giá trị của trường "id" như đã nhận.',
        en: 'This is not the global id of a record; take the value of a field "id" as it was answered.',
      },
      { argument },
    );
  }
}

/** Whose records are meant where an id is taken: of which type and, at a ward's server, of which ward. */
export type IdOwner = Omit<Identity, 'recordId'>;

/**
 * The record id that a client means by a text: that of a global id of this type and ward, and any other text as it is. What is
 * the global id of another record is thereby the id of none.
 */
export function toRecordId(text: string, { type, wardId }: IdOwner): string {
  const identity = readGlobalId(text);
  return identity && identity.type === type && identity.wardId === wardId ? identity.recordId : text;
}
