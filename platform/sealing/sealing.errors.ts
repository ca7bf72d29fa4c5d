import type { Place } from './sealed-text';

/** Why a sealed value does not open. */
export type WhyNotOpened = 'NOT_SEALED' | 'UNKNOWN_KEY' | 'NOT_GENUINE';

/**
 * A value that does not open: it was altered, moved from another place, or sealed with a key that is not here. A fault
 * and no refusal. It says where, and never what: neither the value nor what it may have been.
 */
export class NotOpened extends Error {
  override readonly name = 'NotOpened';

  constructor(
    readonly place: Place,
    readonly why: WhyNotOpened,
  ) {
    super(`The sealed value at ${place.table}.${place.column} of ${JSON.stringify(place.id)} does not open: ${why}.`);
  }
}
