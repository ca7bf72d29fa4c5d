import type { EntityManager } from 'typeorm';
import type { AccessContext } from '../access-log/log-accesses';
import type { PersonalDataContext } from '../citizens/petition/petition.resolver';
import type { RecordingContext } from '../recording/declare-mutation';
import type { CrossingContext } from '../crossing/crossing.resolver';
import type { TallyCounter } from '../indicators/counted';
import type { RecordReader } from '../records/record-reader';

/** What a resolver of a ward's server finds, made anew for each request. */
export interface WardContext extends AccessContext, PersonalDataContext, RecordingContext, CrossingContext {
  /** The ward that this server and its database belong to. */
  wardId: string;
  db: EntityManager;
  records: RecordReader;
  /** Counts figures that are handed out. */
  countTally: TallyCounter;
  /** The same count for looking at figures that do not leave the server: nothing is noted for the access log. */
  countQuietly: TallyCounter;
  now(): Date;
}
