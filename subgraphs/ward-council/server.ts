import { join } from 'node:path';
import { readSavedQueries } from '../../platform/explorer/saved-queries';
import type { RunningServer } from '../../platform/http/graphql-server';
import { startSubgraphServer } from '../../platform/http/subgraph-server';
import type { Logger } from '../../platform/logging/logger';
import { countOnce, createTallyCounter } from '../indicators/counted';
import { RecordReader } from '../records/record-reader';
import type { WardCouncilConfig } from './config';
import type { WardContext } from './context';
import { openWardCouncilDatabase } from './database';
import { WARD_FIGURES } from './report/ward-figures';
import { wardCouncilSubgraph } from './subgraph';
import { checkWardIdentity } from './council/ward-identity';

/** Starts the ward-council server over its own database. Refuses with WrongWard where the database belongs to another ward. */
export async function startWardCouncil(config: WardCouncilConfig, log: Logger): Promise<RunningServer> {
  const db = await openWardCouncilDatabase(config.databaseUrl, config.poolSize);
  await checkWardIdentity(db, config.wardId);
  const count = createTallyCounter(db, WARD_FIGURES);
  return startSubgraphServer<WardContext>({
    subgraph: wardCouncilSubgraph,
    db,
    host: config.host,
    port: config.port,
    log,
    explorer: { title: 'HĐND xã, phường', savedQueries: readSavedQueries(join(__dirname, 'queries')) },
    context: (request) => ({
      requestId: request.id,
      db,
      records: new RecordReader(db),
      countTally: countOnce(count),
      wardId: config.wardId,
    }),
  });
}
