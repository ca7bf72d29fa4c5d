import type { EntityManager } from 'typeorm';
import type { CrossingContext } from '../crossing/crossing.resolver';
import type { TallyCounter } from '../indicators/counted';
import type { RecordingContext } from '../recording/declare-mutation';
import type { Viewer } from '../viewer/viewer';
import type { RecordReader } from '../records/record-reader';
import type { CellsOf } from './small-cells/cells-of-request';
import type { WardDirectory } from './ward/ward-directory';

/** What a resolver of the city council's server finds, made anew for each request. */
export interface CityContext extends RecordingContext, CrossingContext {
  requestId: string;
  /** Who asks, as their token says. */
  viewer: Viewer;
  db: EntityManager;
  records: RecordReader;
  countTally: TallyCounter;
  /** What is shown of wards' receptions and petitions over a period; for an analyst alone, since everybody else who reads figures sees all. */
  cellsOf?: CellsOf | undefined;
  directory: WardDirectory;
  now(): Date;
}
