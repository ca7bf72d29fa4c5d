import type { DataSource } from 'typeorm';
import { openDatabase } from '../../platform/database/data-source';
import { CouncilRecords1603000000001 } from '../council/migrations/council-records.migration';
import { CitizenRecords1603000000002 } from '../citizens/migrations/citizen-records.migration';
import { WardCouncil1603000000003 } from './migrations/ward-council.migration';
import { WardCouncil } from './council/ward-council.model';
import { WARD_RECORDS } from './subgraph';

/** Opens the server's own database and brings its tables up to date. */
export function openWardCouncilDatabase(url: string, poolSize?: number): Promise<DataSource> {
  return openDatabase({
    url,
    poolSize,
    entities: [WardCouncil, ...WARD_RECORDS],
    migrations: [CouncilRecords1603000000001, CitizenRecords1603000000002, WardCouncil1603000000003],
  });
}
