import { join } from 'node:path';
import { releaseConnections } from '../../platform/database/release-connections';
import { readSavedQueries } from '../../platform/explorer/saved-queries';
import type { DataSource } from 'typeorm';
import type { Incoming, RunningServer } from '../../platform/http/graphql-server';
import { PURPOSE_HEADER, readPurpose } from '../../platform/http/stated-purpose';
import { startSubgraphServer } from '../../platform/http/subgraph-server';
import type { Logger } from '../../platform/logging/logger';
import { addMetrics } from '../../platform/metrics/metrics-endpoint';
import { AccessLogWriter } from '../access-log/access-log-writer';
import { AccessNotes } from '../access-log/access-notes';
import { logAccesses } from '../access-log/log-accesses';
import { mayReadCityFigures } from '../indicators/city-figures.policy';
import { countOnce, refuseUnless } from '../indicators/counted';
import { createTallyCounter, prepareTallies } from '../indicators/kept/tally-counter';
import { askForUnits } from '../coordination/units';
import type { CrossingDesk } from '../crossing/crossing-desk';
import { Recorder } from '../recording/recorder';
import { RecordReader } from '../records/record-reader';
import { admittedViewer } from '../serving/admitted-viewer';
import { openDesk } from '../serving/open-desk';
import { createServerMetrics } from '../serving/server-metrics';
import { serviceDoor } from '../serving/service-door';
import { wardsByDirectory } from '../serving/wards-by-directory';
import type { CitizenAffairsConfig } from './config';
import type { CitizenContext } from './context';
import { AFFAIRS_CROSSINGS } from './crossings';
import { AFFAIRS_MATTERS } from './shared-matters';
import { openCitizenAffairsDatabase } from './database';
import { isLogged } from './access-log/access-log.policy';
import { isAdmitted, mayRecord } from './admission.policy';
import { CITIZEN_FIGURES } from './report/citizen-figures';
import { affairsRights } from './rights';
import { AFFAIRS_KINDS, citizenAffairsSubgraph } from './subgraph';
import { askingCityCouncil } from './ward/ask-ward-servers';
import { WardScopes } from './ward/ward-scope';

/** Starts the citizen-affairs server over its own database. */
export async function startCitizenAffairs(config: CitizenAffairsConfig, log: Logger): Promise<RunningServer> {
  const db = await openCitizenAffairsDatabase({ ...config.database, poolSize: config.poolSize });
  const { crossings, plugin: followWards } = wardsByDirectory(config.crossings, askingCityCouncil(config), log);
  const desk = await openDesk({ ...config, crossings }, db, {
    ...{
      own: 'citizen-affairs',
      handlers: AFFAIRS_CROSSINGS,
      matters: AFFAIRS_MATTERS,
      keys: config.personalDataKeys,
      log,
    },
  });
  return startSubgraphServer<CitizenContext>({
    name: 'citizen-affairs',
    subgraph: citizenAffairsSubgraph,
    db,
    host: config.host,
    port: config.port,
    log,
    warmUp: () => prepareTallies(createTallyCounter(db, CITIZEN_FIGURES), db.manager),
    explorer: {
      title: 'Dân nguyện thành phố',
      savedQueries: readSavedQueries(join(__dirname, 'queries')),
      signIn: config.identity.signIn,
    },
    issuer: config.identity,
    shell: config.shell,
    openly: (app) => addMetrics(app, { registry: createServerMetrics(db, desk), token: config.metricsToken }),
    plugins: [
      serviceDoor(),
      releaseConnections(),
      desk.plugin(),
      ...(crossings.client ? [askForUnits<CitizenContext>(db, desk)] : []),
      followWards(),
      logAccesses({ writer: new AccessLogWriter(db, log), isLogged }),
    ],
    context: contextFor(config, db, desk),
  });
}

/** Makes what resolvers find, anew for each request. */
function contextFor(
  config: CitizenAffairsConfig,
  db: DataSource,
  desk: CrossingDesk,
): (incoming: Incoming) => CitizenContext {
  const { personalDataKeys: keys } = config;
  const scopes = new WardScopes(db);
  const count = createTallyCounter(db, CITIZEN_FIGURES);
  const now = () => new Date();
  return ({ caller, request: { id: requestId, headers }, reply }) => {
    const viewer = admittedViewer(caller, config.identity.claims, isAdmitted);
    const { manager, release } = scopes.connectionFor(viewer, reply.raw);
    const writing = { db: manager, viewer, mayRecord: mayRecord(viewer), requestId, outbox: desk.outbox, now, keys };
    return {
      requestId,
      viewer,
      desk,
      purpose: readPurpose(headers[PURPOSE_HEADER]),
      accesses: new AccessNotes(),
      personalData: keys,
      db: manager,
      releaseConnection: release,
      recorder: new Recorder({ ...writing, kinds: AFFAIRS_KINDS }),
      records: new RecordReader(manager, affairsRights(viewer)),
      now,
      countTally: refuseUnless(mayReadCityFigures(viewer, 'citizen-affairs'), countOnce(count(manager, now()))),
    };
  };
}
