import type { DataSource } from 'typeorm';
import type { TallyCounter } from '../indicators/counted';
import type { RecordReader } from '../records/record-reader';

/** What a resolver of a ward's server finds, made anew for each request. */
export interface WardContext {
  /** The ward that this server and its database belong to. */
  wardId: string;
  requestId: string;
  db: DataSource;
  records: RecordReader;
  countTally: TallyCounter;
}
