import type { DataSource } from 'typeorm';
import {
  type DatabaseAddress,
  type DatabaseContent,
  openDatabase,
  type PoolOptions,
} from '../../platform/database/data-source';
import { LOADED_ROWS_OF_SERVER } from '../../platform/loading/loaded-rows.tables';
import { EPOCH_RIGHTS } from '../../platform/database/epoch';
import { DatabaseEpoch1603000000510 } from '../../platform/database/migrations/database-epoch.migration';
import { QUEUE_RIGHTS } from '../../platform/queue/queue-schema';
import { KnownUpperTier1603000000543 } from '../coordination/migrations/known-upper-tier.migration';
import { CouncilRecords1603000000001 } from '../council/migrations/council-records.migration';
import { CouncilWriting1603000000011 } from '../council/migrations/council-writing.migration';
import { ACCESS_LOG_RIGHTS } from '../access-log/access-log.tables';
import { AccessLog1603000000007 } from '../access-log/migrations/access-log.migration';
import { CitizenRecords1603000000002 } from '../citizens/migrations/citizen-records.migration';
import { PersonalData1603000000005 } from '../citizens/migrations/personal-data.migration';
import { EarlierDeadlines1603000000026 } from '../citizens/migrations/earlier-deadlines.migration';
import { RecommendationWords1603000000027 } from '../citizens/migrations/recommendation-words.migration';
import { CitizenLives1603000000014 } from '../citizens/migrations/citizen-lives.migration';
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
import { PassingUp1603000000015 } from './migrations/passing-up.migration';
import { Archive1603000000022 } from './migrations/archive.migration';
import { LoadedRows1603000000023 } from '../workbook/migrations/loaded-rows.migration';
import { WorkbookRowValues1603000000410 } from '../workbook/migrations/workbook-row-values.migration';
import { KnownUnit1603000000420 } from './migrations/known-unit.migration';
import { KnownUnitVersion1603000000540 } from './migrations/known-unit-version.migration';
import { WardCouncil1603000000003 } from './migrations/ward-council.migration';
import { WardTerms1603000000012 } from './migrations/ward-terms.migration';
import { RecordsFromVersion1603000000521 } from './migrations/records-from-version.migration';
import { RecordsVersion1603000000401 } from './migrations/records-version.migration';
import { WardCoordination1603000000018 } from './migrations/ward-coordination.migration';
import { WardCouncil } from './council/ward-council.model';
import { RECORDS_VERSION_RIGHTS } from './report/records-version';
import { WARD_FIGURES } from './report/ward-figures';
import { WARD_RECORDS } from './subgraph';

/** What is in the server's database. */
export const WARD_COUNCIL_DATABASE: DatabaseContent = {
  entities: [WardCouncil, ...WARD_RECORDS, RecordsFrom],
  migrations: [
    CouncilRecords1603000000001,
    CitizenRecords1603000000002,
    WardCouncil1603000000003,
    SharedRecords1603000000004,
    PersonalData1603000000005,
    AccessLog1603000000007,
    Drafts1603000000008,
    Recording1603000000009,
    Crossings1603000000010,
    CouncilWriting1603000000011,
    WardTerms1603000000012,
    SealedChanges1603000000013,
    CitizenLives1603000000014,
    PassingUp1603000000015,
    CrossingDeliveries1603000000016,
    WardCoordination1603000000018,
    Archive1603000000022,
    LoadedRows1603000000023,
    CommandFingerprints1603000000024,
    CrossingFingerprints1603000000025,
    EarlierDeadlines1603000000026,
    RecommendationWords1603000000027,
    KeptFigures1603000000300,
    RecordsVersion1603000000401,
    WorkbookRowValues1603000000410,
    KnownUnit1603000000420,
    CrossingPlaces1603000000500,
    DatabaseEpoch1603000000510,
    RecordsFrom1603000000520,
    RecordsFromVersion1603000000521,
    CrossingNumbers1603000000530,
    KnownUnitVersion1603000000540,
    KnownUpperTier1603000000543,
    RecordsDeclaredBy1603000000550,
    RecordSources1603000000610,
    RefusedCrossings1603000000620,
    MattersAtOdds1603000000630,
  ],
  rights: {
    ...ACCESS_LOG_RIGHTS,
    ...RECORDING_RIGHTS,
    ...CROSSING_RIGHTS,
    ...EPOCH_RIGHTS,
    ...KEPT_RIGHTS,
    ...RECORDS_FROM_RIGHTS,
    ...LOADED_ROWS_OF_SERVER,
    ...RECORDS_VERSION_RIGHTS,
    ward_council: ['SELECT'], // which ward a database belongs to, and whether it is an archive, is for its owner to say
  },
  schemas: QUEUE_RIGHTS,
  madeFromCode: keptFigures(WARD_FIGURES),
};

/** Opens the server's own database as the role it works as; brings it up to date where the owner's address is given. */
export function openWardCouncilDatabase(options: DatabaseAddress & PoolOptions): Promise<DataSource> {
  return openDatabase({ ...WARD_COUNCIL_DATABASE, ...options });
}
