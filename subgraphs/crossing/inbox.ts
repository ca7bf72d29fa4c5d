import type { EntityManager } from 'typeorm';
import { OPEN_FINGERPRINTS, type Recogniser } from '../../platform/sealing/fingerprint';
import type { KeyRing } from '../../platform/sealing/key-ring';
import { DomainError } from '../../platform/errors/domain-error';
import type { Sentence } from '../../platform/language/sentence';
import { todayInVietNam } from '../indicators/period';
import { holdPeriods } from '../recording/closed-periods';
import { archiveRefusal } from '../recording/archive-refusal';
import type { Viewer } from '../viewer/viewer';
import type { Arrival, Outbox } from './crossing';
import { type CrossingPlace, noteNumber } from './crossing-numbers';
import { forgetRefused } from './refused-crossings';
import type { CrossingHandlers } from './crossing-handler';
import { joinIntake } from './intake-pause';

/** A crossing of this kind is for no handler of this server. */
export class UnknownCrossing extends DomainError {
  constructor(kind: string) {
    super(
      'BAD_USER_INPUT',
      { vi: 'Máy chủ không nhận loại thông tin này.', en: `This server takes in no ${kind}.` },
      { kind },
    );
  }
}

/** A crossing that has been taken in came again and says something else. */
export class CrossingChanged extends DomainError {
  constructor(id: string) {
    super(
      'CONFLICT',
      { vi: 'Thông tin đã nhận có nội dung khác.', en: 'What was taken in under this id says something else.' },
      {
        id,
      },
    );
  }
}

/** The receiver's records are an archive: it takes in nothing any more. */
export class ReceiverArchived extends DomainError {
  constructor(why: Sentence) {
    super('WARD_REFUSED', why);
  }
}

/** What an inbox works with. */
export interface InboxOptions {
  handlers: CrossingHandlers;
  outbox: Outbox;
  now(): Date;
  /** Seals the personal data that comes with a crossing, and recognises what came before; missing where a server keeps none. */
  keys?: KeyRing | undefined;
}

/** Takes in what comes from other servers: each crossing once, however often it comes. */
export class Inbox {
  constructor(private readonly options: InboxOptions) {}

  /**
   * Hands one crossing to its handler, with its place where its sender gives numbers, and says whether it was new. Refuses with UnknownCrossing, CrossingForked, CrossingChanged
   * and ReceiverArchived, and with whatever its handler refuses; then nothing has happened.
   */
  async takeIn(
    db: EntityManager,
    { place, ...arrival }: Arrival & { place?: CrossingPlace | undefined },
    payload: unknown,
    by: { viewer: Viewer; requestId: string },
  ) {
    const { handlers, outbox, keys } = this.options;
    const handle = handlers[arrival.kind];
    if (!handle) throw new UnknownCrossing(arrival.kind);
    return db
      .transaction(async (tx) => {
        await joinIntake(tx);
        if (place) await noteNumber(tx, { ...arrival, place });
        if (!(await isNew(tx, arrival, JSON.stringify(payload), keys ?? OPEN_FINGERPRINTS))) return { isNew: false };
        await forgetRefused(tx, arrival);
        await holdPeriods(tx);
        const now = this.options.now();
        const today = todayInVietNam(now);
        await handle(payload, arrival, {
          ...by,
          tx,
          now,
          today,
          extra: {},
          keys,
          send: (crossing) => outbox.send(tx, crossing),
        });
        return { isNew: true };
      })
      .catch((error: unknown) => {
        const archived = archiveRefusal(error);
        throw archived ? new ReceiverArchived(archived) : error;
      });
  }
}

/**
 * Keeps that it has come; of two deliveries at once the second waits for the first. Where the key that could recognise
 * what it said is gone, it is known by its id, which no sender gives twice.
 */
async function isNew(
  tx: EntityManager,
  { id, kind, from }: Arrival,
  said: string,
  recogniser: Recogniser,
): Promise<boolean> {
  const place = { table: 'incoming_crossing', column: 'payload_fingerprint', id };
  const kept = await tx.query<unknown[]>(
    `insert into incoming_crossing (id, kind, sender, payload_fingerprint) values ($1, $2, $3, $4)
     on conflict do nothing returning id`,
    [id, kind, from, recogniser.fingerprint(said, place)],
  );
  if (kept.length > 0) return true;
  const [earlier] = await tx.query<{ fingerprint: string | null }[]>(
    'select payload_fingerprint as fingerprint from incoming_crossing where id = $1 and kind = $2 and sender = $3',
    [id, kind, from],
  );
  if (!earlier || recogniser.recognise(earlier.fingerprint ?? '', said, place) === 'OTHER')
    throw new CrossingChanged(id);
  return false;
}
