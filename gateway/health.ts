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
  const ofWards = healthOfWards({ wards, agent });
  return async () => {
    const city = [
      healthOf(agent, 'city-council', cityCouncilUrl, true),
      healthOf(agent, 'citizen-affairs', citizenAffairsUrl, false),
    ];
    return (await Promise.all([...city, ofWards()])).flat();
  };
}

/** How the wards' servers are, each by its own account; none of them is needed. */
export function healthOfWards({ wards, agent }: Pick<HealthOptions, 'wards' | 'agent'>): AskHealth {
  return () => Promise.all(wards.all().map(([wardId, url]) => healthOf(agent, `ward-council/${wardId}`, url, false)));
}

async function healthOf(agent: Dispatcher, name: string, url: string, isNeeded: boolean): Promise<HealthPart> {
  return { name, isReady: await isReadyAt(agent, url), isNeeded };
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
