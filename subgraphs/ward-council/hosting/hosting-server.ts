import { createAdmission } from '../../../platform/http/admission';
import { createApp } from '../../../platform/http/create-app';
import { drain } from '../../../platform/http/drain';
import type { RunningServer } from '../../../platform/http/graphql-server';
import { addHealth } from '../../../platform/http/health';
import { listen } from '../../../platform/http/listen';
import { SharedDocuments } from '../../../platform/http/shared-documents';
import { createTokenVerifier, type TokenVerifier } from '../../../platform/identity/token-verifier';
import { openBudget } from '../../../platform/limits/budget';
import type { Logger } from '../../../platform/logging/logger';
import { addIdentity } from '../../serving/ward-identity-endpoint';
import { builtBeside, openWardCouncil, type PagesFolder } from '../server';
import { wardCouncilSubgraph } from '../subgraph';
import { HostedWards } from './hosted-wards';
import type { HostingConfig } from './hosting-config';
import { addJointGraphql } from './joint-graphql';
import { addWardList } from './ward-list';
import { addWardPaths, pathOfWard } from './ward-paths';

/**
 * Starts one server for several wards. Each has its own server in it, complete and over its own database, at /wards/<ward-id>/;
 * at /graphql all are asked at once for their entities, and / lists them. A ward whose database is away is missing until it is there. Refuses with
 * WardsRefused where any ward cannot be served as it is configured, or none can be reached.
 */
export async function startHosting(
  config: HostingConfig,
  log: Logger,
  pagesFolder: PagesFolder = builtBeside,
): Promise<RunningServer> {
  const verifier = createTokenVerifier(config.identity);
  const wards = await openWards(config, verifier, { log, pagesFolder });
  const budget = openBudget({ ...config.shell.limits, log });
  const app = await createApp({
    ...{ bodyLimit: config.shell.limits.requestBytes, corsOrigins: [], tls: config.shell.tls, log },
    keepsRequestIds: true,
  });
  addHealth(app, () => wards.askHealth());
  addIdentity(app, { wards: config.wards.map(({ wardId }) => wardId), sdl: wardCouncilSubgraph.sdl });
  addWardPaths(app, wards);
  addWardList(app, { wards, folder: pagesFolder, signIn: config.identity.signIn, log });
  await addJointGraphql(app, { wards, admission: createAdmission(verifier, budget), shell: config.shell });
  const stop = async () => {
    await wards.stop(drain(app)); // first what is in flight, whichever ward's it is
    budget.close();
  };
  return listen({ app, stop }, config);
}

async function openWards(
  config: HostingConfig,
  verifier: TokenVerifier,
  { log, pagesFolder }: { log: Logger; pagesFolder: PagesFolder },
): Promise<HostedWards> {
  const documentStore = new SharedDocuments();
  return HostedWards.open(
    config.wards.map((own) => ({
      wardId: own.wardId,
      openServer: () =>
        openWardCouncil(own, log.child({ ward: own.wardId }), pagesFolder, {
          ...{ path: pathOfWard(own.wardId), verifier, documentStore },
        }),
    })),
    log,
  );
}
