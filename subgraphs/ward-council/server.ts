import { join } from 'node:path';
import { readSavedQueries } from '../../platform/explorer/saved-queries';
import type { DataSource } from 'typeorm';
import type { Incoming, RunningServer } from '../../platform/http/graphql-server';
import { PURPOSE_HEADER, readPurpose } from '../../platform/http/stated-purpose';
import { listen } from '../../platform/http/listen';
import { type Mount, type OpenedSubgraph, openSubgraphServer } from '../../platform/http/subgraph-server';
import { stateVersions } from '../../platform/answers/state-versions';
import type { Logger } from '../../platform/logging/logger';
import { addMetrics } from '../../platform/metrics/metrics-endpoint';
import { addPages, type PagesOptions } from '../../platform/pages/pages';
import { WARD_PAGE_PATHS } from '../../web/own-ward/page-paths';
import { AccessLogWriter } from '../access-log/access-log-writer';
import { AccessNotes } from '../access-log/access-notes';
import { logAccesses } from '../access-log/log-accesses';
import { countOnce, notedAs } from '../indicators/counted';
import { prepareTallies } from '../indicators/kept/tally-counter';
import { askForUnits } from '../coordination/units';
import type { CrossingDesk } from '../crossing/crossing-desk';
import { Recorder } from '../recording/recorder';
import { addImport, type ImportEndpointOptions } from '../workbook/import-endpoint';
import { MayNotImport } from '../workbook/import.errors';
import { type SheetForm, workbookForm } from '../workbook/workbook-form';
import { RecordReader } from '../records/record-reader';
import { admittedViewer } from '../serving/admitted-viewer';
import { STANDARD_IMPORT_BYTES, STANDARD_PAGES_CLIENT, type WardCouncilConfig } from './config';
import { openDesk } from '../serving/open-desk';
import { createServerMetrics } from '../serving/server-metrics';
import { serviceDoor } from '../serving/service-door';
import type { WardContext } from './context';
import { WARD_COMPLETERS, WARD_CROSSINGS } from './crossings';
import { WARD_MATTERS } from './shared-matters';
import { openWardCouncilDatabase } from './database';
import { isLogged } from './access-log/access-log.policy';
import { isAdmitted, mayRecord } from './admission.policy';
import { createFigureVersions } from './report/figure-versions';
import { asksForRawCells } from './report/raw-cells-door';
import { createWardTallyCounter } from './report/ward-figures';
import { wardRights } from './rights';
import { WARD_KINDS, wardCouncilSubgraph } from './subgraph';
import { checkWardIdentity } from './council/ward-identity';
import { addIdentity } from '../serving/ward-identity-endpoint';

/** Where `npm run build` leaves the built pages, beside the compiled servers. */
const BUILT_PAGES = join(__dirname, '../../pages');

/** Gives the folder with the built pages, which it may build first; asked on the first visit. */
export type PagesFolder = () => Promise<string>;

/** The folder beside this server's own code. */
export const builtBeside: PagesFolder = () => Promise.resolve(BUILT_PAGES);

/**
 * Starts the ward-council server over its own database, with the pages of its officers. Refuses with WrongWard where the database
 * belongs to another ward.
 */
export async function startWardCouncil(
  config: WardCouncilConfig,
  log: Logger,
  pagesFolder: PagesFolder = builtBeside,
): Promise<RunningServer> {
  return listen(await openWardCouncil(config, log, pagesFolder), config);
}

/** What a ward's server is told of itself, wherever it listens. */
export type OwnWardConfig = Omit<WardCouncilConfig, 'host' | 'port' | 'logLevel'>;

/** Makes the same server ready for its first request, without a port; `mount` is its place among others that share one. */
export async function openWardCouncil(
  config: OwnWardConfig,
  log: Logger,
  pagesFolder: PagesFolder,
  mount?: Mount,
): Promise<OpenedSubgraph> {
  const db = await openWardCouncilDatabase({ ...config.database, poolSize: config.poolSize });
  const { name } = await checkWardIdentity(db, config.wardId);
  const own = `ward-council/${config.wardId}` as const;
  const desk = await openDesk(config, db, {
    ...{ own, handlers: WARD_CROSSINGS, matters: WARD_MATTERS, completers: WARD_COMPLETERS },
    ...{ keys: config.personalDataKeys, log },
  });
  return openSubgraphServer<WardContext>({
    name: own,
    subgraph: wardCouncilSubgraph,
    db,
    log,
    mount,
    warmUp: () => prepareTallies(createWardTallyCounter(db), db.manager),
    explorer: {
      title: name,
      savedQueries: readSavedQueries(join(__dirname, 'queries')),
      signIn: config.identity.signIn,
    },
    issuer: config.identity,
    shell: config.shell,
    plugins: [
      serviceDoor(asksForRawCells),
      desk.plugin(),
      ...(config.crossings?.client ? [askForUnits<WardContext>(db, desk)] : []),
      stateVersions(createFigureVersions(config.wardId)),
      logAccesses({
        writer: new AccessLogWriter(db, log),
        isLogged: (kind, viewer) => isLogged(kind, viewer, config.wardId),
      }),
    ],
    context: contextFor(config, db, desk),
    openly: (app) => {
      addIdentity(app, { wards: [config.wardId], sdl: wardCouncilSubgraph.sdl });
      addMetrics(app, { registry: createServerMetrics(db, desk), token: config.metricsToken });
      addPages(app, pagesOf(config, { folder: pagesFolder, mountPath: mount?.path, log }));
    },
    signedIn: (scope, incoming) => addImport(scope, incoming, importingFor(config, db, desk, log)),
  });
}

/** The pages of the ward's officers, who sign in to them as they do to the explorer, by a client of their own. */
function pagesOf(
  { identity, pagesClientId: clientId = STANDARD_PAGES_CLIENT }: OwnWardConfig,
  given: Pick<PagesOptions, 'folder' | 'mountPath' | 'log'>,
): PagesOptions {
  return {
    ...given,
    ...{ html: 'ward.html', paths: Object.values(WARD_PAGE_PATHS), signIn: { ...identity.signIn, clientId } },
  };
}

/** The same for every ward of this process, and worked out with the first file: it takes as long as the rest of a ward's start. */
let sheets: SheetForm[] | undefined;

/** What files are loaded with; by the ward's own officers alone. */
function importingFor(
  config: OwnWardConfig,
  db: DataSource,
  { outbox }: CrossingDesk,
  log: Logger,
): ImportEndpointOptions {
  const { wardId, personalDataKeys: keys, importMaxBytes: maxBytes = STANDARD_IMPORT_BYTES } = config;
  return {
    ...{ db: db.manager, keys, maxBytes, log, outbox, now: () => new Date() },
    get form() {
      return (sheets ??= workbookForm(WARD_KINDS, wardCouncilSubgraph.schema));
    },
    writerOf: ({ caller }) => {
      const viewer = admittedViewer(caller, config.identity.claims, (one) => isAdmitted(one, wardId));
      if (!mayRecord(viewer, wardId)) throw new MayNotImport();
      return viewer;
    },
  };
}

/** Makes what resolvers find, anew for each request. */
function contextFor(config: OwnWardConfig, db: DataSource, desk: CrossingDesk): (incoming: Incoming) => WardContext {
  const { wardId, personalDataKeys: keys } = config;
  const count = createWardTallyCounter(db);
  const now = () => new Date();
  const writing = { db: db.manager, kinds: WARD_KINDS, outbox: desk.outbox, now, keys };
  return ({ caller, request: { id: requestId, headers } }) => {
    const viewer = admittedViewer(caller, config.identity.claims, (one) => isAdmitted(one, wardId));
    const accesses = new AccessNotes();
    const askedAt = now();
    const countQuietly = countOnce(count(db.manager, askedAt));
    return {
      requestId,
      viewer,
      purpose: readPurpose(headers[PURPOSE_HEADER]),
      accesses,
      personalData: keys,
      db: db.manager,
      records: new RecordReader(db.manager, wardRights(viewer), accesses),
      countTally: notedAs('WardTally', accesses, countQuietly),
      countQuietly,
      now: () => askedAt, // one answer is of one day
      wardId,
      desk,
      recorder: new Recorder({ ...writing, viewer, mayRecord: mayRecord(viewer, wardId), requestId }),
    };
  };
}
