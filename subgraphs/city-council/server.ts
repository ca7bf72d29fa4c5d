import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { readSavedQueries } from '../../platform/explorer/saved-queries';
import type { Incoming, RunningServer } from '../../platform/http/graphql-server';
import { startSubgraphServer } from '../../platform/http/subgraph-server';
import type { Logger } from '../../platform/logging/logger';
import { addMetrics } from '../../platform/metrics/metrics-endpoint';
import { NO_SET_UP } from '../crossing/crossing-set-up';
import type { CrossingDesk } from '../crossing/crossing-desk';
import { DELIVERY_PACE } from '../crossing/crossing-queue';
import { mayReadCityFigures } from '../indicators/city-figures.policy';
import { countOnce, refuseUnless } from '../indicators/counted';
import { createTallyCounter, prepareTallies } from '../indicators/kept/tally-counter';
import { Recorder } from '../recording/recorder';
import { RecordReader } from '../records/record-reader';
import { admittedViewer } from '../serving/admitted-viewer';
import { openDesk } from '../serving/open-desk';
import { createServerMetrics } from '../serving/server-metrics';
import { serviceDoor } from '../serving/service-door';
import { WARD_SERVERS_PATH, wardsByDirectory } from '../serving/wards-by-directory';
import { addAddressList } from '../../platform/directory/address-list-endpoint';
import type { CityCouncilConfig } from './config';
import type { CityContext } from './context';
import { CITY_CROSSINGS } from './crossings';
import { CITY_MATTERS } from './shared-matters';
import { openCityCouncilDatabase } from './database';
import { isAdmitted, mayRecord } from './admission.policy';
import { CITY_FIGURES } from './report/city-figures';
import { cityRights } from './rights';
import { type CellsOfRequests, openCells } from './small-cells/cells-of-request';
import { CITY_KINDS, cityCouncilSubgraph } from './subgraph';
import { tellUnitsWhileServing } from './ward/tell-units.plugin';
import { WardDirectory } from './ward/ward-directory';
import { mayReadWardServers } from './ward-server/ward-server.policy';
import { readWardServers } from './ward-server/ward-servers.service';

/** Starts the city-council server over its own database. */
export async function startCityCouncil(config: CityCouncilConfig, log: Logger): Promise<RunningServer> {
  const db = await openCityCouncilDatabase({ ...config.database, poolSize: config.poolSize });
  const readServers = (known?: string) => readWardServers(db.manager, known);
  const asked = wardsByDirectory(config.asksWards ?? config.crossings, { ask: readServers }, log);
  const crossings = config.crossings ? asked.crossings : NO_SET_UP;
  const cells = openCells(asked.crossings, config.identity.issuer);
  const desk = await openDesk({ ...config, crossings }, db, {
    own: 'city-council',
    handlers: CITY_CROSSINGS,
    matters: CITY_MATTERS,
    log,
  });
  const everyMs = (crossings.pace ?? DELIVERY_PACE).pollMs;
  return startSubgraphServer<CityContext>({
    name: 'city-council',
    subgraph: cityCouncilSubgraph,
    db,
    host: config.host,
    port: config.port,
    log,
    warmUp: () => prepareTallies(createTallyCounter(db, CITY_FIGURES), db.manager),
    explorer: {
      title: 'HĐND thành phố',
      savedQueries: readSavedQueries(join(__dirname, 'queries')),
      signIn: config.identity.signIn,
    },
    issuer: config.identity,
    shell: config.shell,
    openly: (app) => addMetrics(app, { registry: createServerMetrics(db, desk), token: config.metricsToken }),
    plugins: [
      serviceDoor(),
      desk.plugin(),
      ...(crossings.client ? [tellUnitsWhileServing<CityContext>(db, desk, { everyMs, log })] : []),
      asked.plugin(),
      cells.plugin(),
    ],
    signedIn: async (scope, incoming) =>
      addAddressList(scope, incoming, {
        path: WARD_SERVERS_PATH,
        ask: readServers,
        admit: ({ caller }) => void admittedViewer(caller, config.identity.claims, mayReadWardServers),
      }),
    context: contextFor(config, db, { desk, cells }),
  });
}

/** Makes what resolvers find, anew for each request. */
function contextFor(
  config: CityCouncilConfig,
  db: DataSource,
  { desk, cells }: { desk: CrossingDesk; cells: CellsOfRequests },
): (incoming: Incoming) => CityContext {
  const count = createTallyCounter(db, CITY_FIGURES);
  const now = () => new Date();
  return ({ caller, request }) => {
    const viewer = admittedViewer(caller, config.identity.claims, isAdmitted);
    const records = new RecordReader(db.manager, cityRights(viewer));
    const directory = new WardDirectory(db.manager, records);
    return {
      requestId: request.id,
      viewer,
      desk,
      db: db.manager,
      records,
      countTally: refuseUnless(mayReadCityFigures(viewer, 'city-council'), countOnce(count(db.manager, now()))),
      directory,
      cellsOf: cells.cellsFor({ viewer, request, directory, now }),
      now,
      recorder: new Recorder({
        db: db.manager,
        viewer,
        kinds: CITY_KINDS,
        mayRecord: mayRecord(viewer),
        requestId: request.id,
        outbox: desk.outbox,
        now,
      }),
    };
  };
}
