import { GATEWAY_SHELL } from '../../gateway/gateway-limits';
import { startGateway } from '../../gateway/server';
import type { RunningServer } from '../../platform/http/graphql-server';
import { MAX_POINTS } from '../../platform/limits/limit-config';
import { createLogger, type Logger } from '../../platform/logging/logger';
import type { TestHub } from './hub';

interface GatewayBesideOptions {
  keepsAnswers?: boolean;
  redisUrl?: string;
  /** Whether it follows the city council's directory of wards' servers. */
  followsDirectory?: boolean;
  log?: Logger;
}

/** Starts a further gateway over the servers of a hub. The caller stops it. */
export function startGatewayBeside(
  hub: TestHub,
  { keepsAnswers, redisUrl, followsDirectory, log = createLogger('gateway', 'silent') }: GatewayBesideOptions,
): Promise<RunningServer> {
  const { identity } = hub.issuer;
  return startGateway(
    {
      cityCouncilUrl: `${hub.cityCouncil.url}/graphql`,
      citizenAffairsUrl: `${hub.citizenAffairs.url}/graphql`,
      wardUrls: new Map(hub.wardIds.map((id) => [id, `${hub.ward(id).url}/graphql`])),
      serviceClient: followsDirectory ? hub.issuer.clientOf('gateway') : undefined,
      issuer: identity,
      signIn: identity.signIn,
      shell: { ...GATEWAY_SHELL, limits: { ...GATEWAY_SHELL.limits, pointsPerMinute: MAX_POINTS, redisUrl } },
      ...{ persistedOnly: false, requestTimeoutMs: 20_000, mutationTimeoutMs: 20_000, keepsAnswers },
      ...{ host: '127.0.0.1', port: 0, logLevel: 'silent' },
    },
    log,
  );
}
