import type { Dispatcher } from 'undici';
import { RemoteServers } from '../platform/calling/remote-servers';
import type { KeptAnswers } from '../platform/answers/kept-answers';
import type { AddressFollower } from '../platform/directory/address-follower';
import type { Logger } from '../platform/logging/logger';
import type { GatewayConfig } from './config';
import { openKeeping } from './kept-answers';
import { followWards } from './ward-directory/follow-wards';
import { createWardMetrics, type WardMetrics } from './ward-metrics';
import { WardEndpoints } from './ward-routing/ward-endpoints';

/** What has to be told to whoever asks wards. */
export interface WardsConfig extends Pick<
  GatewayConfig,
  'wardUrls' | 'serviceClient' | 'issuer' | 'keepsAnswers' | 'shell'
> {
  /** Address of the city council's /graphql, whose directory is followed by whoever has a service client. */
  cityCouncilUrl?: string | undefined;
}

/** The wards as a server has them that asks them. */
export interface Wards {
  endpoints: WardEndpoints;
  servers: RemoteServers;
  /** What is kept of their answers; undefined where nothing is. */
  answers: KeptAnswers | undefined;
  metrics: WardMetrics;
  close(): void;
}

/** Reads where the wards' servers are, before anybody asks, and keeps up with it from then on. The caller closes it, and then the agent. */
export async function openWards(config: WardsConfig, agent: Dispatcher, log: Logger): Promise<Wards> {
  const endpoints = new WardEndpoints(config.wardUrls);
  const metrics = createWardMetrics();
  const servers = new RemoteServers({ agent, watchOf: (url) => metrics.watchOf(endpoints.wardsAt(url).join('+')) });
  const keeping = openKeeping(config, metrics, log);
  const following = followerOf(config, { endpoints, servers, agent, log, onGone: metrics.forget });
  await following?.start();
  return {
    ...{ endpoints, servers, metrics, answers: keeping.answers },
    close: () => {
      following?.stop();
      keeping.close();
    },
  };
}

type Routing = Pick<Parameters<typeof followWards>[0], 'endpoints' | 'servers' | 'agent' | 'log' | 'onGone'>;

/** Undefined where there is nothing to sign in as, or no directory: then the wards are those of `wardUrls`. */
function followerOf(config: WardsConfig, routing: Routing): AddressFollower | undefined {
  const { wardUrls: startList, cityCouncilUrl, serviceClient: client, issuer } = config;
  if (!client || cityCouncilUrl === undefined) return undefined;
  return followWards({ ...routing, startList, cityCouncilUrl, client, issuer: issuer.issuer });
}
