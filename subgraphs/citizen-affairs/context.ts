import type { EntityManager } from 'typeorm';
import type { ConnectedContext } from '../../platform/database/release-connections';
import type { AccessContext } from '../access-log/log-accesses';
import type { PersonalDataContext } from '../citizens/petition/petition.resolver';
import type { RecordingContext } from '../recording/declare-mutation';
import type { CrossingContext } from '../crossing/crossing.resolver';
import type { TallyCounter } from '../indicators/counted';
import type { RecordReader } from '../records/record-reader';

/** What a resolver of the citizen-affairs server finds, made anew for each request. */
export interface CitizenContext
  extends AccessContext, PersonalDataContext, ConnectedContext, RecordingContext, CrossingContext {
  db: EntityManager;
  records: RecordReader;
  countTally: TallyCounter;
  now(): Date;
}
