import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createChance } from '../../scripts/make-world/chance';

/** How stand-ins behave: each answer takes so long, some of them longer, and some wards never answer. */
export interface StandInManner {
  answerMs: number;
  /** Of 1 answer, such a share is slow by chance. */
  slowShare: number;
  slowFactor: number;
  stalled: readonly string[];
}

export const PROMPT: StandInManner = { answerMs: 0, slowShare: 0, slowFactor: 1, stalled: [] };

/** The figures of a ward are made from its number, so that whoever asks can know them. */
export const numberOf = (wardId: string): number => Number(wardId.slice('ward-'.length));

/** A tally with every group, as a ward's server gives it. */
export function standInTally(wardId: string): Record<string, unknown> {
  const n = numberOf(wardId);
  const group = (names: string): Record<string, number> =>
    Object.fromEntries(names.split(' ').map((name, at) => [name, (n % 7) + at]));
  return {
    ...{ wardId, suppressed: [], notKept: [] },
    sessions: group('total regular thematic urgentMatters'),
    standingMeetings: group('total regular extraordinary extended'),
    resolutions: group('total'),
    voterContacts: group('rounds points attending speaking recommendations digests'),
    recommendations: group('answeredAtMeeting transferred resolved overdue'),
    oversight: group('completed inProgress overseenUnits'),
    surveys: group('points'),
    receptions: group('turns citizens'),
    petitions: group('received transferred returned answered guided filed pending'),
    dialogues: group('total citizens'),
  };
}

/**
 * Light stand-ins of wards' servers: real HTTP, a server and a port a ward, and the answer to one question, their line of a report
 * with more figures than are asked for. No database, no sign-in. `manner` is read at each request.
 */
export async function startStandIns(
  wardIds: readonly string[],
  manner: () => StandInManner,
): Promise<{ wards: Map<string, string>; stop(): Promise<void> }> {
  const chance = createChance(numberOf(wardIds[0] ?? 'ward-1'));
  const servers: Server[] = [];
  const wards = new Map<string, string>();
  for (const wardId of wardIds) {
    const line = { __typename: 'WardReport', answer: { wardId, state: 'ANSWERED' }, tally: standInTally(wardId) };
    const body = JSON.stringify({ data: { _entities: [line] } });
    const server = createServer((request, response) => {
      void text(request).then(() =>
        answer(response, body, delayOf(wardId, manner(), chance.between(1, 10_000) / 10_000)),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.keepAliveTimeout = 120_000;
    servers.push(server);
    wards.set(wardId, `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`); // it listens on TCP
  }
  const stop = async () => {
    for (const server of servers) server.close().closeAllConnections();
  };
  return { wards, stop };
}

/** Milliseconds; undefined for a ward that never answers. */
function delayOf(wardId: string, manner: StandInManner, luck: number): number | undefined {
  if (manner.stalled.includes(wardId)) return undefined;
  return luck <= manner.slowShare ? manner.answerMs * manner.slowFactor : manner.answerMs;
}

function answer(response: ServerResponse, body: string, delayMs: number | undefined): void {
  const send = () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    response.end(body);
  };
  if (delayMs === undefined) return;
  if (delayMs > 0) setTimeout(send, delayMs);
  else send();
}
