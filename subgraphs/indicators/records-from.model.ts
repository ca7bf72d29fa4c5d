import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { RowRule } from '../../platform/loading/row-rule';

/** The groups of figures whose records a council keeps from some day on; units and posts of its own have days themselves. */
export enum KeptGroup {
  SESSIONS = 'SESSIONS',
  STANDING_MEETINGS = 'STANDING_MEETINGS',
  RESOLUTIONS = 'RESOLUTIONS',
  VOTER_CONTACTS = 'VOTER_CONTACTS',
  RECOMMENDATIONS = 'RECOMMENDATIONS',
  OVERSIGHT = 'OVERSIGHT',
  SURVEYS = 'SURVEYS',
  RECEPTIONS = 'RECEPTIONS',
  PETITIONS = 'PETITIONS',
  DIALOGUES = 'DIALOGUES',
}

/**
 * What a council has declared: from which day on this database has the records of a group of figures. Declarations are added
 * and never changed; of several that are about a group the latest counts. A group that none is about has always been kept.
 */
@Entity('records_from')
@Check('records_from_has_a_reason', `reason <> ''`)
export class RecordsFrom {
  @PrimaryColumn('text')
  id!: string;

  /** Null where it is about every group. */
  @Column({ type: 'enum', enum: KeptGroup, enumName: 'tally_group', nullable: true })
  tallyGroup!: KeptGroup | null;

  /** The first day whose records are here; null where none are kept yet. */
  @Column('date', { nullable: true })
  since!: string | null;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  declaredAt!: Date;

  /** The account of whoever declared it; null where it came with the data or by a command. */
  @Column('text', { nullable: true })
  declaredBy!: string | null;
}

/** A file says why, as everybody who declares. */
export const recordsFromRules: RowRule<RecordsFrom>[] = [
  { column: 'reason', holds: ({ reason }) => reason.trim() !== '', expected: 'why the day is this one' },
];
