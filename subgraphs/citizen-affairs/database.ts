import type { DataSource } from 'typeorm';
import { openDatabase } from '../../platform/database/data-source';
import { CitizenRecords1603000000002 } from '../citizens/migrations/citizen-records.migration';
import { CitizenAffairs1603000000003 } from './migrations/citizen-affairs.migration';
import { AFFAIRS_RECORDS } from './subgraph';

/** Opens the server's own database and brings its tables up to date. */
export function openCitizenAffairsDatabase(url: string, poolSize?: number): Promise<DataSource> {
  return openDatabase({
    url,
    poolSize,
    entities: [...AFFAIRS_RECORDS],
    migrations: [CitizenRecords1603000000002, CitizenAffairs1603000000003],
  });
}
