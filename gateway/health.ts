import { type Dispatcher, request } from 'undici';
import type { AskHealth, HealthPart } from '../platform/http/health';
import type { WardEndpoints } from './ward-routing/ward-endpoints';

/** Longer than a server takes that can answer questions in time. */
const PATIENCE_MS = 1_000;

interface HealthOptions {
  cityCouncilUrl: string;
  citizenAffairsUrl: string;
  wards: WardEndpoints;
  agent: Dispatcher;
}

/**
 * How the servers below the gateway are, each by its own account. Only the city council is needed: it knows the wards and makes
 * the report. What else is down is missing in answers, which say so.
 */
export function healthBelow({ cityCouncilUrl, citizenAffairsUrl, wards, agent }: HealthOptions): AskHealth {
  const part = async (name: string, url: string, isNeeded = false): Promise<HealthPart> => {
    return { name, isReady: await isReadyAt(agent, url), isNeeded };
  };
  return () =>
    Promise.all([
      part('city-council', cityCouncilUrl, true),
      part('citizen-affairs', citizenAffairsUrl),
      ...wards.all().map(([wardId, url]) => part(`ward-council/${wardId}`, url)),
    ]);
}

/** `graphqlUrl` is that of /graphql; health is beside it. */
async function isReadyAt(agent: Dispatcher, graphqlUrl: string): Promise<boolean> {
  try {
    const { statusCode, body } = await request(new URL('health/ready', graphqlUrl), {
      dispatcher: agent,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await body.dump();
    return statusCode === 200;
  } catch {
    return false;
  }
}
