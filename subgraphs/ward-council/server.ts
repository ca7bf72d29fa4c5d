import { join } from 'node:path';
import { readSavedQueries } from '../../platform/explorer/saved-queries';
import type { RunningServer } from '../../platform/http/graphql-server';
import { PURPOSE_HEADER, readPurpose } from '../../platform/http/stated-purpose';
import { startSubgraphServer } from '../../platform/http/subgraph-server';
import type { Logger } from '../../platform/logging/logger';
import { AccessLogWriter } from '../access-log/access-log-writer';
import { AccessNotes } from '../access-log/access-notes';
import { logAccesses } from '../access-log/log-accesses';
import { countOnce, createTallyCounter, notedAs } from '../indicators/counted';
import { NotAdmitted } from '../viewer/viewer.errors';
import { viewerOf } from '../viewer/viewer';
import { RecordReader } from '../records/record-reader';
import { SUBGRAPH_SHELL } from '../records/subgraph-limits';
import type { WardCouncilConfig } from './config';
import type { WardContext } from './context';
import { openWardCouncilDatabase } from './database';
import { isLogged } from './access-log/access-log.policy';
import { isAdmitted } from './admission.policy';
import { WARD_FIGURES } from './report/ward-figures';
import { wardRights } from './rights';
import { wardCouncilSubgraph } from './subgraph';
import { checkWardIdentity } from './council/ward-identity';

/** Starts the ward-council server over its own database. Refuses with WrongWard where the database belongs to another ward. */
export async function startWardCouncil(config: WardCouncilConfig, log: Logger): Promise<RunningServer> {
  const db = await openWardCouncilDatabase({ ...config.database, poolSize: config.poolSize });
  await checkWardIdentity(db, config.wardId);
  const count = createTallyCounter(db, WARD_FIGURES);
  return startSubgraphServer<WardContext>({
    subgraph: wardCouncilSubgraph,
    db,
    host: config.host,
    port: config.port,
    log,
    explorer: {
      title: 'HĐND xã, phường',
      savedQueries: readSavedQueries(join(__dirname, 'queries')),
      signIn: config.identity.signIn,
    },
    issuer: config.identity,
    shell: config.shell ?? SUBGRAPH_SHELL,
    plugins: [
      logAccesses({
        writer: new AccessLogWriter(db, log),
        isLogged: (kind, viewer) => isLogged(kind, viewer, config.wardId),
      }),
    ],
    context: ({ caller, request }) => {
      const viewer = viewerOf(caller.claims, config.identity.claims);
      if (!isAdmitted(viewer, config.wardId)) throw new NotAdmitted();
      const accesses = new AccessNotes();
      return {
        requestId: request.id,
        viewer,
        purpose: readPurpose(request.headers[PURPOSE_HEADER]),
        accesses,
        personalData: config.personalDataKeys,
        db: db.manager,
        records: new RecordReader(db.manager, wardRights(viewer), accesses),
        countTally: notedAs('WardTally', accesses, countOnce(count(db.manager))),
        wardId: config.wardId,
      };
    },
  });
}
