import type { EntityManager } from 'typeorm';
import { BadInput, DomainError } from '../../platform/errors/domain-error';
import { Refused } from '../recording/user-error';
import type { Viewer } from '../viewer/viewer';
import type { ServerName } from './crossing';
import type { CrossingPlace } from './crossing-numbers';
import type { Inbox } from './inbox';
import { keepRefused } from './refused-crossings';

/** One crossing as its sender hands it over. */
export interface HandedOver {
  id: string;
  kind: string;
  sender: string;
  receiver: string;
  /** JSON. */
  payload: string;
  place?: CrossingPlace | null | undefined;
}

/** A crossing came from a server, or to one, that it does not name: something is set up the wrong way round. */
export class CrossingMisdirected extends DomainError {
  constructor(id: string) {
    super(
      'FORBIDDEN',
      {
        vi: 'Thông tin không phải của máy chủ gửi này, hoặc không gửi cho máy chủ này.',
        en: 'This is not from the server that sends it, or not for this one.',
      },
      { id },
    );
  }
}

/** The handler of a crossing has found something wrong; which rules, for the sender's log, and no value. */
export class CrossingRefused extends DomainError {
  constructor({ userErrors }: Refused) {
    const rules = userErrors.map(({ code }) => code);
    const code = rules.includes('PERIOD_CLOSED')
      ? 'PERIOD_CLOSED'
      : rules.some(mayPass)
        ? 'NOT_FOUND'
        : 'BAD_USER_INPUT';
    super(
      code,
      { vi: 'Máy chủ nhận không nhận nội dung này.', en: 'The receiving server does not take this in.' },
      { rules },
    );
  }
}

export interface IntakeOptions {
  inbox: Inbox;
  own: ServerName;
  /** Who sends, by the token. */
  sender: ServerName;
  db: EntityManager;
  viewer: Viewer;
  requestId: string;
}

/**
 * Takes one crossing in, and says whether it was new. What is refused is kept as such. Refuses with CrossingMisdirected, CrossingRefused and BadInput, and
 * as the inbox refuses.
 */
export async function takeIn(crossing: HandedOver, options: IntakeOptions): Promise<{ isNew: boolean }> {
  const { inbox, own, sender, db, viewer, requestId } = options;
  const { id, kind } = crossing;
  if (crossing.sender !== sender || crossing.receiver !== own) throw new CrossingMisdirected(id);
  const payload = parsed(crossing.payload);
  try {
    return await inbox.takeIn(db, { id, kind, from: sender, place: crossing.place ?? undefined }, payload, {
      viewer,
      requestId,
    });
  } catch (error) {
    const refusal = error instanceof Refused ? new CrossingRefused(error) : error;
    await keepRefused(db, { id, kind, from: sender }, refusal);
    throw refusal;
  }
}

/** What is wrong only as things stand: what it belongs to may still be on its way. */
function mayPass(rule: string): boolean {
  return ['REFERENCE_NOT_FOUND', 'NOT_FOUND', 'WRONG_STATE', 'PARENT_IS_DRAFT', ...OF_UNITS].includes(rule);
}

/** Of a ward that has just come into force, its receiver may not have been told. */
const OF_UNITS = ['UNITS_UNKNOWN', 'UNIT_NOT_IN_FORCE'];

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    throw new BadInput({ vi: 'Nội dung không phải JSON.', en: 'The payload is not JSON.' }, { argument: 'crossings' });
  }
}
