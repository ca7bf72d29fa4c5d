import type { DataSource } from 'typeorm';
import {
  type DatabaseAddress,
  type DatabaseContent,
  openDatabase,
  type PoolOptions,
} from '../../platform/database/data-source';
import { LOADED_ROWS_OF_OWNER } from '../../platform/loading/loaded-rows.tables';
import { LoadedRowValues1603000000410 } from '../../platform/loading/migrations/loaded-row-values.migration';
import { EPOCH_RIGHTS } from '../../platform/database/epoch';
import { DatabaseEpoch1603000000510 } from '../../platform/database/migrations/database-epoch.migration';
import { QUEUE_RIGHTS } from '../../platform/queue/queue-schema';
import { CouncilRecords1603000000001 } from '../council/migrations/council-records.migration';
import { CouncilWriting1603000000011 } from '../council/migrations/council-writing.migration';
import { keptFigures } from '../indicators/kept/keep-figures';
import { KEPT_RIGHTS } from '../indicators/kept/kept-tables';
import { KeptFigures1603000000300 } from '../indicators/migrations/kept-figures.migration';
import { RecordsDeclaredBy1603000000550 } from '../indicators/migrations/records-declared-by.migration';
import { RecordsFrom1603000000520 } from '../indicators/migrations/records-from.migration';
import { RECORDS_FROM_RIGHTS } from '../indicators/records-from';
import { RecordsFrom } from '../indicators/records-from.model';
import { CROSSING_RIGHTS } from '../crossing/crossing.tables';
import { CrossingDeliveries1603000000016 } from '../crossing/migrations/crossing-deliveries.migration';
import { CrossingFingerprints1603000000025 } from '../crossing/migrations/crossing-fingerprints.migration';
import { CrossingNumbers1603000000530 } from '../crossing/migrations/crossing-numbers.migration';
import { CrossingPlaces1603000000500 } from '../crossing/migrations/crossing-places.migration';
import { MattersAtOdds1603000000630 } from '../crossing/migrations/matters-at-odds.migration';
import { RefusedCrossings1603000000620 } from '../crossing/migrations/refused-crossings.migration';
import { Crossings1603000000010 } from '../crossing/migrations/crossings.migration';
import { CommandFingerprints1603000000024 } from '../recording/migrations/command-fingerprints.migration';
import { Recording1603000000009 } from '../recording/migrations/recording.migration';
import { RecordSources1603000000610 } from '../recording/migrations/record-sources.migration';
import { SealedChanges1603000000013 } from '../recording/migrations/sealed-changes.migration';
import { RECORDING_RIGHTS } from '../recording/recording.tables';
import { Drafts1603000000008 } from '../records/migrations/drafts.migration';
import { SharedRecords1603000000004 } from '../records/migrations/shared-records.migration';
import { CityCouncil1603000000003 } from './migrations/city-council.migration';
import { CityWriting1603000000012 } from './migrations/city-writing.migration';
import { ToldUnits1603000000422 } from './migrations/told-units.migration';
import { WardLives1603000000621 } from './migrations/ward-lives.migration';
import { UnitChanges1603000000021 } from './migrations/unit-changes.migration';
import { UnitChangesOfADay1603000000541 } from './migrations/unit-changes-of-a-day.migration';
import { UpperTier1603000000542 } from './migrations/upper-tier.migration';
import { UNIT_CHANGE_RIGHTS } from './ward/unit-change.tables';
import { WARD_SERVER_RIGHTS } from './ward-server/ward-server.tables';
import { WardServers1603000000100 } from './migrations/ward-servers.migration';
import { ConferencePreparation1603000000028 } from './migrations/conference-preparation.migration';
import { CityCoordination1603000000018 } from './migrations/city-coordination.migration';
import { CITY_FIGURES } from './report/city-figures';
import { CITY_RECORDS } from './subgraph';

/** What is in the server's database. */
export const CITY_COUNCIL_DATABASE: DatabaseContent = {
  entities: [...CITY_RECORDS, RecordsFrom],
  migrations: [
    CouncilRecords1603000000001,
    CityCouncil1603000000003,
    SharedRecords1603000000004,
    Drafts1603000000008,
    Recording1603000000009,
    Crossings1603000000010,
    CouncilWriting1603000000011,
    CityWriting1603000000012,
    SealedChanges1603000000013,
    CrossingDeliveries1603000000016,
    CityCoordination1603000000018,
    UnitChanges1603000000021,
    CommandFingerprints1603000000024,
    CrossingFingerprints1603000000025,
    ConferencePreparation1603000000028,
    WardServers1603000000100,
    KeptFigures1603000000300,
    LoadedRowValues1603000000410,
    ToldUnits1603000000422,
    CrossingPlaces1603000000500,
    DatabaseEpoch1603000000510,
    RecordsFrom1603000000520,
    CrossingNumbers1603000000530,
    UnitChangesOfADay1603000000541,
    UpperTier1603000000542,
    RecordsDeclaredBy1603000000550,
    RecordSources1603000000610,
    RefusedCrossings1603000000620,
    WardLives1603000000621,
    MattersAtOdds1603000000630,
  ],
  rights: {
    ...RECORDING_RIGHTS,
    ...CROSSING_RIGHTS,
    ...EPOCH_RIGHTS,
    ...KEPT_RIGHTS,
    ...RECORDS_FROM_RIGHTS,
    ...LOADED_ROWS_OF_OWNER,
    ...UNIT_CHANGE_RIGHTS,
    ...WARD_SERVER_RIGHTS,
  },
  schemas: QUEUE_RIGHTS,
  madeFromCode: keptFigures(CITY_FIGURES),
};

/** Opens the server's own database as the role it works as; brings it up to date where the owner's address is given. */
export function openCityCouncilDatabase(options: DatabaseAddress & PoolOptions): Promise<DataSource> {
  return openDatabase({ ...CITY_COUNCIL_DATABASE, ...options });
}
