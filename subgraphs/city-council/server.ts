import { join } from 'node:path';
import { readSavedQueries } from '../../platform/explorer/saved-queries';
import type { RunningServer } from '../../platform/http/graphql-server';
import { startSubgraphServer } from '../../platform/http/subgraph-server';
import type { Logger } from '../../platform/logging/logger';
import { countOnce, createTallyCounter } from '../indicators/counted';
import { RecordReader } from '../records/record-reader';
import type { CityCouncilConfig } from './config';
import type { CityContext } from './context';
import { openCityCouncilDatabase } from './database';
import { CITY_FIGURES } from './report/city-figures';
import { cityCouncilSubgraph } from './subgraph';
import { WardDirectory } from './ward/ward-directory';

/** Starts the city-council server over its own database. */
export async function startCityCouncil(config: CityCouncilConfig, log: Logger): Promise<RunningServer> {
  const db = await openCityCouncilDatabase(config.databaseUrl, config.poolSize);
  const count = createTallyCounter(db, CITY_FIGURES);
  return startSubgraphServer<CityContext>({
    subgraph: cityCouncilSubgraph,
    db,
    host: config.host,
    port: config.port,
    log,
    explorer: { title: 'HĐND thành phố', savedQueries: readSavedQueries(join(__dirname, 'queries')) },
    context: (request) => {
      const records = new RecordReader(db);
      return {
        requestId: request.id,
        db,
        records,
        countTally: countOnce(count),
        directory: new WardDirectory(db, records),
        now: () => new Date(),
      };
    },
  });
}
