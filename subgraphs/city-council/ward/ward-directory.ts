import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { Period } from '../../indicators/period';
import type { RecordReader } from '../../records/record-reader';
import { findPrepared } from '../../../platform/database/prepared-query';
import type { KnownSuccession } from './known-directory.model';
import { Ward } from './ward.model';

const IN_FORCE = `select r.* from ward r
  where r.valid_from <= $2 and (r.valid_to is null or r.valid_to > $1) and r.deleted_at is null and r.cancelled_at is null
    and r.shared_at is not null
  order by r.code, r.valid_from, r.id`;

const SUCCESSIONS = `select predecessor_id as "predecessorId", successor_id as "successorId",
    effective_on::text as "effectiveOn", extent
  from ward_succession where deleted_at is null and cancelled_at is null and shared_at is not null`;

/** The first and the last of some days, both YYYY-MM-DD. */
interface Days {
  from: string;
  to: string;
}

/**
 * Which wards there are, and when: for one request, so that days are looked up once.
 * A ward is in force from its first day up to, and without, the first day it no longer is.
 */
export class WardDirectory {
  constructor(
    private readonly db: EntityManager,
    private readonly records: RecordReader,
  ) {}

  private readonly byDays = new DataLoader<Days, Ward[], string>(
    (several) => Promise.all(several.map((days) => this.readInForce(days))),
    { cacheKeyFn: ({ from, to }) => `${from}/${to}` },
  );

  /** The wards in force on a day (YYYY-MM-DD), by code. */
  inForceOn(day: string): Promise<Ward[]> {
    return this.byDays.load({ from: day, to: day });
  }

  /** The wards of a period: all that are in force on any day of it up to today, by code and then by their first day. */
  wardsOf(period: Period, today: string): Promise<Ward[]> {
    return this.byDays.load(period.untilToday(today));
  }

  /** Which unit went over into which, of all times. */
  successions(): Promise<KnownSuccession[]> {
    return this.db.query<KnownSuccession[]>(SUCCESSIONS);
  }

  private async readInForce({ from, to }: Days): Promise<Ward[]> {
    const wards = await findPrepared(this.db, Ward, { name: 'wards-in-force', text: IN_FORCE, values: [from, to] });
    wards.forEach((ward) => this.records.remember(ward));
    return wards;
  }
}

/** The wards in force at the end of a period. */
export const wardFigures = [{ code: 'TC.02', record: Ward, standing: { from: 'r.valid_from', until: 'r.valid_to' } }];
