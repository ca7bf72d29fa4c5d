import { BadInput } from '../errors/domain-error';

/** The header in which a caller says what a request is for. */
export const PURPOSE_HEADER = 'x-purpose';

const MAX_PURPOSE_LENGTH = 200;

/** Control characters, line separators and marks that turn the direction of writing: they make a text look like another one. */
const DISGUISING = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * The purpose that a caller states: text as encodeURIComponent writes it, at most 200 characters; null where nothing is
 * said. Refuses with BadInput, status 400: a purpose that nobody can read later would be as good as none.
 */
export function readPurpose(header: string | string[] | undefined): string | null {
  const encoded = (Array.isArray(header) ? header.join(', ') : (header ?? '')).trim();
  if (encoded === '') return null;
  const purpose = decode(encoded);
  if (purpose === undefined || DISGUISING.test(purpose) || [...purpose].length > MAX_PURPOSE_LENGTH) {
    throw new BadInput(
      {
        vi: `Mục đích không hợp lệ: ${PURPOSE_HEADER} có nhiều nhất ${MAX_PURPOSE_LENGTH} ký tự, mã hóa như encodeURIComponent.`,
        en: `The header ${PURPOSE_HEADER} is to be at most ${MAX_PURPOSE_LENGTH} characters of plain text, encoded as by encodeURIComponent.`,
      },
      { header: PURPOSE_HEADER, http: { status: 400 } },
    );
  }
  return purpose.trim() || null;
}

/** Writes a purpose as the header that `readPurpose` reads. */
export function writePurpose(purpose: string): string {
  return encodeURIComponent(purpose);
}

/** Undefined where the text is not encoded as it should be. */
function decode(encoded: string): string | undefined {
  if (!/^[\x20-\x7e]*$/.test(encoded)) return undefined; // letters beyond ASCII arrive as others than were sent
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined; // not UTF-8
  }
}
