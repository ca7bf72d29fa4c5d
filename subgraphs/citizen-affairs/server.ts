import { join } from 'node:path';
import { readSavedQueries } from '../../platform/explorer/saved-queries';
import type { RunningServer } from '../../platform/http/graphql-server';
import { startSubgraphServer } from '../../platform/http/subgraph-server';
import type { Logger } from '../../platform/logging/logger';
import { countOnce, createTallyCounter } from '../indicators/counted';
import { RecordReader } from '../records/record-reader';
import type { CitizenAffairsConfig } from './config';
import type { CitizenContext } from './context';
import { openCitizenAffairsDatabase } from './database';
import { CITIZEN_FIGURES } from './report/citizen-figures';
import { citizenAffairsSubgraph } from './subgraph';

/** Starts the citizen-affairs server over its own database. */
export async function startCitizenAffairs(config: CitizenAffairsConfig, log: Logger): Promise<RunningServer> {
  const db = await openCitizenAffairsDatabase(config.databaseUrl, config.poolSize);
  const count = createTallyCounter(db, CITIZEN_FIGURES);
  return startSubgraphServer<CitizenContext>({
    subgraph: citizenAffairsSubgraph,
    db,
    host: config.host,
    port: config.port,
    log,
    explorer: { title: 'Dân nguyện thành phố', savedQueries: readSavedQueries(join(__dirname, 'queries')) },
    context: (request) => ({
      requestId: request.id,
      db,
      records: new RecordReader(db),
      countTally: countOnce(count),
    }),
  });
}
