import type { EntityManager } from 'typeorm';
import type { Opener } from '../../platform/sealing/key-ring';
import type { AccessNotes } from '../access-log/access-notes';
import type { TallyCounter } from '../indicators/counted';
import type { Viewer } from '../viewer/viewer';
import type { RecordReader } from '../records/record-reader';

/** What a resolver of the citizen-affairs server finds, made anew for each request. */
export interface CitizenContext {
  requestId: string;
  /** Who asks, as their token says. */
  viewer: Viewer;
  /** What the caller says the request is for; null where nothing is said. */
  purpose: string | null;
  /** What the request reads, for the access log. */
  accesses: AccessNotes;
  /** Opens what is sealed in the database. */
  personalData: Opener;
  db: EntityManager;
  records: RecordReader;
  countTally: TallyCounter;
}
