import { isObject } from '../http/graphql-http';

/*
 * How two servers talk of versions of answers. Who asks lists in a header the versions of the answer that it holds, none
 * perhaps; who is asked says the version that the answer has now, and no more where it is among those. What makes a version
 * is for whoever answers to know; to whoever asks it is a word that stands for this answer to this question.
 */

/** The header with the versions that whoever asks holds, separated by commas; without it nobody wants to hear of any. */
export const KNOWN_VERSIONS_HEADER = 'known-versions';

/** Of one question so many are kept, told and heard at most: one for each kind of caller, and some that are over. */
export const MOST_VERSIONS = 4;

const VERSION = /^[\w-]{20,64}$/;

/** The version of an answer, and whether that is all that was said because whoever asked holds the answer. */
export interface SaidVersion {
  version: string;
  isUnchanged: boolean;
}

/** What stands for no version: a header without a value does not get through everywhere. */
const NONE = 'none';

/** The header's value. */
export const writeKnownVersions = (versions: readonly string[]): string => versions.join(',') || NONE;

/** The versions in the header; undefined where there is none. What is no version is passed over. */
export function readKnownVersions(header: string | undefined): string[] | undefined {
  return header?.split(',', MOST_VERSIONS).filter((text) => VERSION.test(text));
}

/** What an answer says of its version, beside its data. */
export function writeVersion({ version, isUnchanged }: SaidVersion): Record<string, unknown> {
  return { version, ...(isUnchanged ? { unchanged: true } : {}) };
}

/** What an answer says of its version; undefined where it says none. */
export function readVersion(extensions: unknown): SaidVersion | undefined {
  const { version, unchanged } = isObject(extensions) ? extensions : {};
  if (typeof version !== 'string' || !VERSION.test(version)) return undefined;
  return { version, isUnchanged: unchanged === true };
}
