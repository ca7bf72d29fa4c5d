import type { Sentence } from '../../platform/language/sentence';
import { type Dispatcher, request } from 'undici';
import { z } from 'zod';
import { fingerprintOf, schemaParts } from '../../platform/graphql/schema-parts';
import type { SchemaStanding } from '../../subgraphs/city-council/ward-server/change-ward-server.service';
import { wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';

/** What came of asking a server who it is. What is wrong is a sentence each, without anything that the server said itself. */
export interface Handshake {
  /** Null where the server did not say. */
  schema: SchemaStanding | null;
  faults: Sentence[];
}

const ANSWER_MS = 5_000;

/** As a server of wards tells it. */
const identity = z.object({ wards: z.array(z.string()), schema: z.object({ parts: z.array(z.string()) }) });

/**
 * Asks the server at the address of its /graphql whether it answers for the ward, and whether it knows all that this hub may
 * ask; `mayBeBehind` lets it in without. No redirect is followed, and no token is shown to whoever is there.
 */
export async function shakeHands(
  { wardId, url, mayBeBehind }: { wardId: string; url: string; mayBeBehind: boolean },
  agent: Dispatcher,
): Promise<Handshake> {
  const said = await askIdentity(url, agent);
  if ('vi' in said) return { schema: null, faults: [at(url, said)] };
  const isAnother = !said.wards.includes(wardId);
  const { schema, unknown } = compareSchemas(said.schema.parts, schemaParts(wardCouncilSubgraph.sdl));
  return {
    schema,
    faults: [
      ...(isAnother ? [at(url, otherWard(said.wards))] : []),
      ...(schema === 'BEHIND' && !mayBeBehind ? [at(url, behind(unknown))] : []),
    ],
  };
}

/** The identity that the server tells, or why there is none. */
async function askIdentity(url: string, agent: Dispatcher): Promise<z.infer<typeof identity> | Sentence> {
  const response = await request(new URL('identity', url), {
    dispatcher: agent,
    signal: AbortSignal.timeout(ANSWER_MS),
  }).catch(() => null);
  if (!response) return { vi: 'không kết nối được', en: 'cannot be reached' };
  if (response.statusCode !== 200) {
    await response.body.dump();
    return {
      vi: `không cho biết là máy chủ của xã, phường nào (HTTP ${response.statusCode})`,
      en: `does not say whose server it is (HTTP ${response.statusCode})`,
    };
  }
  const read = identity.safeParse(await response.body.json().catch(() => null));
  return read.success ? read.data : { vi: 'không phải máy chủ của xã, phường', en: 'is no server of a ward' };
}

function compareSchemas(
  theirs: readonly string[],
  ours: readonly string[],
): { schema: SchemaStanding; unknown: string[] } {
  const known = new Set(theirs);
  const unknown = ours.filter((part) => !known.has(fingerprintOf(part)));
  if (unknown.length > 0) return { schema: 'BEHIND', unknown };
  return { schema: known.size > ours.length ? 'AHEAD' : 'SAME', unknown };
}

/** Ids of wards are told only where they are such, and not too many. */
function otherWard(wards: readonly string[]): Sentence {
  const ids = wards.filter((id) => /^[a-z][a-z0-9-]{0,63}$/.test(id)).slice(0, 5);
  const named = ids.join(', ') || '?';
  return { vi: `là máy chủ của xã, phường khác: ${named}`, en: `is the server of another ward: ${named}` };
}

const MOST_TOLD = 20;

function behind(unknown: readonly string[]): Sentence {
  const { length } = unknown;
  const more = length - MOST_TOLD;
  const parts = [...unknown.slice(0, MOST_TOLD).map((part) => `    ${part}`), ...(more > 0 ? [`    … +${more}`] : [])];
  return {
    vi: [`chưa biết ${length} mục mà hệ thống hỏi; --behind vẫn cho vào`, ...parts].join('\n'),
    en: [`does not know ${length} parts of what this hub asks; --behind lets it in all the same`, ...parts].join('\n'),
  };
}

const at = (url: string, { vi, en }: Sentence): Sentence => ({ vi: `${url}: ${vi}`, en: `${url}: ${en}` });
