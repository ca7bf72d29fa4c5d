import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { RecordReader } from '../../records/record-reader';
import { findPrepared } from '../../../platform/database/prepared-query';
import type { KnownSuccession } from './known-directory.model';
import { Ward, type WardKind } from './ward.model';

const IN_FORCE = `select r.* from ward r
  where r.valid_from <= $1 and (r.valid_to is null or r.valid_to > $1) and r.deleted_at is null and r.cancelled_at is null
    and r.shared_at is not null
  order by r.code, r.id`;

const SUCCESSIONS = `select predecessor_id as "predecessorId", successor_id as "successorId",
    effective_on::text as "effectiveOn", extent
  from ward_succession where deleted_at is null and cancelled_at is null and shared_at is not null`;

/**
 * Which wards there are, and when: for one request, so that a day is looked up once.
 * A ward is in force from its first day up to, and without, the first day it no longer is.
 */
export class WardDirectory {
  constructor(
    private readonly db: EntityManager,
    private readonly records: RecordReader,
  ) {}

  private readonly byDay = new DataLoader<string, Ward[]>((days) =>
    Promise.all(days.map((day) => this.readInForce(day))),
  );

  /** The wards in force on a day (YYYY-MM-DD), by code. */
  inForceOn(day: string, kind?: WardKind | null): Promise<Ward[]> {
    return this.byDay.load(day).then((wards) => (kind ? wards.filter((ward) => ward.kind === kind) : wards));
  }

  /** Which unit went over into which, of all times. */
  successions(): Promise<KnownSuccession[]> {
    return this.db.query<KnownSuccession[]>(SUCCESSIONS);
  }

  private async readInForce(day: string): Promise<Ward[]> {
    const wards = await findPrepared(this.db, Ward, { name: 'wards-in-force', text: IN_FORCE, values: [day] });
    wards.forEach((ward) => this.records.remember(ward));
    return wards;
  }
}

/** The wards in force at the end of a period. */
export const wardFigures = [{ code: 'TC.02', record: Ward, standing: { from: 'r.valid_from', until: 'r.valid_to' } }];
