import type { DataSource } from 'typeorm';
import type { TallyCounter } from '../indicators/counted';
import type { RecordReader } from '../records/record-reader';
import type { WardDirectory } from './ward/ward-directory';

/** What a resolver of the city council's server finds, made anew for each request. */
export interface CityContext {
  requestId: string;
  db: DataSource;
  records: RecordReader;
  countTally: TallyCounter;
  directory: WardDirectory;
  now(): Date;
}
