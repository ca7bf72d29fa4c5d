import type { EntityManager } from 'typeorm';
import { OPEN_FINGERPRINTS } from '../../platform/sealing/fingerprint';
import type { KeyRing } from '../../platform/sealing/key-ring';
import type { Outbox } from '../crossing/crossing';
import { todayInVietNam } from '../indicators/period';
import type { CouncilRecord } from '../records/council-record.model';
import { NotAllowed } from '../viewer/viewer.errors';
import type { Viewer } from '../viewer/viewer';
import { type Command, keepOutcome, takeKey } from './carried-out-commands';
import { holdPeriods, lockPeriods } from './closed-periods';
import type { Entered } from './entered-values';
import { recordAt } from './record-changes';
import type { RecordKind } from './record-kind';
import { noteWarnings, type RecordWarning, warningsOfTwins } from './record-warning';
import { isDeadlock, refusalOfDatabase } from './refusals';
import type { Sight } from './sight';
import { twinsOf } from './twins';
import { Refused, type UserError } from './user-error';

/** What a recorder works with, for one request. */
export interface RecorderOptions {
  db: EntityManager;
  viewer: Viewer;
  /** All kinds of records of this server. */
  kinds: readonly RecordKind[];
  /** Whether the viewer may write the records of this server. */
  mayRecord: boolean;
  requestId: string;
  /** Takes what is to cross to other servers. */
  outbox: Outbox;
  now(): Date;
  /** Seals personal data, and recognises what was asked before; missing where a server keeps none. */
  keys?: KeyRing | undefined;
}

/** What came of a command: the record as it is then, or the mistakes and nothing written. */
export interface Outcome<T> {
  record: T | null;
  userErrors: readonly UserError[];
  /** What is doubtful about the record that was written. */
  warnings: readonly RecordWarning[];
}

/** What is to be carried out, on a record of which kind, and what was said besides its own fields. */
interface Order<T extends CouncilRecord> {
  kind: RecordKind<T>;
  command: Command;
  extra: Entered;
}

/**
 * Carries out one command in one transaction, once, however often it is asked for under its key. Refuses with NotAllowed a
 * viewer who may not write here.
 */
export async function carryOut<T extends CouncilRecord>(
  options: RecorderOptions,
  { kind, command, extra }: Order<T>,
  act: (sight: Sight) => Promise<T>,
): Promise<Outcome<T>> {
  const { db, viewer, mayRecord, requestId, outbox, keys } = options;
  if (!mayRecord) throw new NotAllowed();
  const attempt = () =>
    db.transaction(async (tx) => {
      const earlier = await takeKey(tx, viewer.subject, command, keys ?? OPEN_FINGERPRINTS);
      if (earlier) return recordAt(tx, kind.record, earlier.recordId, earlier.version);
      await (kind.isWrittenAlone ? lockPeriods(tx) : holdPeriods(tx));
      const now = options.now();
      const record = await act({
        ...{ tx, viewer, requestId, now, extra, keys },
        today: todayInVietNam(now),
        send: (crossing) => outbox.send(tx, crossing),
      });
      await keepOutcome(tx, viewer.subject, command, { recordId: record.id, version: record.version });
      await tx.query('set constraints all immediate'); // what waits for the commit speaks up while it can be answered
      return record;
    });
  try {
    const record = await againAfterDeadlock(attempt, MOST_ATTEMPTS);
    const warnings = warningsOfTwins(await twinsOf(db, kind, record, keys));
    await noteWarnings(db, record, warnings);
    return { record, userErrors: [], warnings };
  } catch (error) {
    const refused = error instanceof Refused ? error : refusalOfDatabase(error);
    if (!refused) throw error;
    return { record: refused.current as T | null, userErrors: refused.userErrors, warnings: [] }; // a refusal's record is of its kind
  }
}

/** Of two commands that wait for each other one is ended, and may meet the other once more before that has gone on. */
const MOST_ATTEMPTS = 4;

function againAfterDeadlock<T>(attempt: () => Promise<T>, attempts: number): Promise<T> {
  return attempt().catch((error: unknown) => {
    if (attempts > 1 && isDeadlock(error)) return againAfterDeadlock(attempt, attempts - 1);
    throw error;
  });
}
