import { type Dispatcher, request } from 'undici';
import { z } from 'zod';
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
    const [cityTier, wardTier] = await Promise.all([Promise.all(city), ofWards()]);
    return [...cityTier, ...wardTier];
  };
}

/** How the wards' servers are, each by its own account; none of them is needed. */
export function healthOfWards({ wards, agent }: Pick<HealthOptions, 'wards' | 'agent'>): AskHealth {
  return () => {
    const asked = new Map<string, Promise<Health>>(); // a server of many wards is asked once
    const part = async ([wardId, url]: [string, string]): Promise<HealthPart> => {
      const health = asked.get(url) ?? askHealthAt(agent, url);
      asked.set(url, health);
      const name = `ward-council/${wardId}`;
      return { name, isReady: (await health).isReady(name), isNeeded: false };
    };
    return Promise.all(wards.all().map(part));
  };
}

async function healthOf(agent: Dispatcher, name: string, url: string, isNeeded: boolean): Promise<HealthPart> {
  return { name, isReady: (await askHealthAt(agent, url)).isReady(name), isNeeded };
}

/** How a server says it is, and of each of the wards that it hosts, if it hosts several. */
interface Health {
  isReady(name: string): boolean;
}

/** `graphqlUrl` is that of /graphql; health is beside it. */
async function askHealthAt(agent: Dispatcher, graphqlUrl: string): Promise<Health> {
  try {
    const { statusCode, body } = await request(new URL('health/ready', graphqlUrl), {
      dispatcher: agent,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const { parts } = saying.parse(await body.json());
    return {
      isReady: (name) => statusCode === 200 && parts.every((one) => one.name !== name || one.status === 'ready'),
    };
  } catch {
    return { isReady: () => false };
  }
}

const saying = z.object({ parts: z.array(z.object({ name: z.string(), status: z.string() })) });
