import type { DataSource } from 'typeorm';
import type { TallyCounter } from '../indicators/counted';
import type { RecordReader } from '../records/record-reader';

/** What a resolver of the citizen-affairs server finds, made anew for each request. */
export interface CitizenContext {
  requestId: string;
  db: DataSource;
  records: RecordReader;
  countTally: TallyCounter;
}
