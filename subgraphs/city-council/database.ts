import type { DataSource } from 'typeorm';
import { openDatabase } from '../../platform/database/data-source';
import { CouncilRecords1603000000001 } from '../council/migrations/council-records.migration';
import { CityCouncil1603000000003 } from './migrations/city-council.migration';
import { CITY_RECORDS } from './subgraph';

/** Opens the server's own database and brings its tables up to date. */
export function openCityCouncilDatabase(url: string, poolSize?: number): Promise<DataSource> {
  return openDatabase({
    url,
    poolSize,
    entities: [...CITY_RECORDS],
    migrations: [CouncilRecords1603000000001, CityCouncil1603000000003],
  });
}
