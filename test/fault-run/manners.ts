import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { KNOWN_VERSIONS_HEADER } from '../../platform/answers/known-versions';
import { BELIEVED_MS } from '../../gateway/ward-routing/older-schemas';
import { CALL_PACE } from '../../platform/calling/remote-server';
import { asOlderWard } from '../support/older-ward';
import { handOn, type Passage, type Passing, passOn, sendPassed } from '../support/ward-proxy';
import type { Chance } from './chance';
import type { Behaviour } from './possible-outcomes';

/** How a ward's server behaves for a while. */
export interface Manner extends Behaviour {
  /** What stands before the server does; null where nothing listens there at all. `neighbour` is another ward with its server. */
  passage: ((ward: string, neighbour: Neighbour, chance: Chance) => Passage) | null;
}

export interface Neighbour {
  id: string;
  url: string;
}

/** How long questions of this run may take. */
export const DEADLINES_MS = [800, 1_000, 1_200, 1_400] as const;
const LONGEST_MS = Math.max(...DEADLINES_MS);

/** So long a ward's answer may be on its way. */
const PROMPT_MS = 400;

/** Who waits in vain does so until their deadline; who asks the same may join them for a while, and do so too. */
const IN_VAIN_MS = CALL_PACE.fairWaitMs + LONGEST_MS;

/** Before there is time for a third rest, whatever is silent here is well again. */
const SECOND_LONG_REST_MS = 2 * CALL_PACE.longRestMs[0];

/** All that happened to a ward is over and forgotten after so long a time in which it was well. */
export const LONGEST_REMEMBERED_MS = IN_VAIN_MS + SECOND_LONG_REST_MS + PROMPT_MS;

/** What wards of the previous schema do not know, each as `WardTally.dialogues`. */
export const LACKING = ['WardTally.dialogues', 'PetitionTally.returned'];

/** A slow answer that comes well within every deadline, one that comes within some, and one that comes within none. */
const DELAYS_MS = { short: 80, long: 600, endless: 2 * LONGEST_MS + CALL_PACE.fairWaitMs };

const delayedBy =
  (ms: number): Manner['passage'] =>
  () =>
  async (response, passing, pass) => {
    await pause(ms, undefined, { ref: false });
    return handOn(response, passing, pass);
  };

const answers = { outcomes: ['ANSWERED'], keepsMs: PROMPT_MS } as const;
const fails = { outcomes: ['UNREACHABLE'], keepsMs: PROMPT_MS, restMs: CALL_PACE.shortRestMs } as const;
const isSilent = { outcomes: ['TIMED_OUT'], keepsMs: IN_VAIN_MS, restMs: SECOND_LONG_REST_MS } as const;

/** All that happens to wards in the run, but for changes of the directory. */
export const MANNERS = {
  WELL: { ...answers, passage: () => handOn },
  KILLED: { ...fails, passage: null },
  CUT: { ...fails, passage: () => (response) => response.destroy() },
  STALLED: { ...isSilent, passage: () => () => undefined },
  SLOW: { ...answers, keepsMs: PROMPT_MS + DELAYS_MS.short, passage: delayedBy(DELAYS_MS.short) },
  SLOWER: { ...isSilent, outcomes: ['ANSWERED', 'TIMED_OUT'], passage: delayedBy(DELAYS_MS.long) },
  TOO_SLOW: { ...isSilent, passage: delayedBy(DELAYS_MS.endless) },
  GARBAGE: { ...fails, passage: (_, __, chance) => (response) => sendGarbage(response, chance) },
  WRONG_LENGTH: { ...fails, passage: (_, __, chance) => withEntities((entities) => ofWrongLength(entities, chance)) },
  OTHER_ROWS: { ...fails, passage: otherRows },
  HALF_A_BODY: { ...fails, passage: (_, __, chance) => halfABody(chance) },
  REFUSING: { outcomes: ['REFUSED'], keepsMs: PROMPT_MS, passage: (_, __, chance) => refusing(chance) },
  OLD_SCHEMA: { outcomes: ['SCHEMA_BEHIND'], keepsMs: BELIEVED_MS + PROMPT_MS, passage: () => OLDER },
} satisfies Record<string, Manner>;

export type MannerName = keyof typeof MANNERS;

const OLDER = asOlderWard(LACKING);

const GARBAGE = [
  ...['', 'null', '[]', '"well"', '<html><body>502 Bad Gateway</body></html>', '\u0000\u0001\u0002'],
  ...[
    '{"data":null}',
    '{"data":{}}',
    '{"data":{"_entities":null}}',
    '{"data":{"_entities":{"0":{}}}}',
    '{"errors":{}}',
  ],
  ...['{"data":{"_entities":[7]}}', '{"data":[]}'],
  `{"data":null,"extensions":{"version":"${'x'.repeat(43)}","unchanged":true}}`,
];

const sendGarbage = (response: ServerResponse, chance: Chance) =>
  sendPassed(response, { status: chance.oneOf([200, 200, 500, 502]), body: chance.oneOf(GARBAGE) });

interface WardAnswer {
  data?: { _entities?: unknown[] } | null;
}

/** Asks the server for the whole answer, whatever is kept of it, and changes the entities in it. */
function withEntities(change: (entities: unknown[]) => unknown[]): Passage {
  return async (response, passing, pass) => {
    forgetVersions(passing);
    const { status, body } = await pass();
    const answer = JSON.parse(body) as WardAnswer;
    if (answer.data?._entities) answer.data._entities = change(answer.data._entities);
    sendPassed(response, { status, body: JSON.stringify(answer) });
  };
}

function forgetVersions(passing: Passing): void {
  if (passing.headers[KNOWN_VERSIONS_HEADER]) passing.headers[KNOWN_VERSIONS_HEADER] = 'none';
}

const ofWrongLength = (entities: unknown[], chance: Chance): unknown[] =>
  chance.oneOf([entities.slice(1), [...entities, ...entities], [...entities, null]]);

/** The figures of another ward, with that ward's version or with the version of the ward's own. */
function otherRows(ward: string, neighbour: Neighbour, chance: Chance): Passage {
  return async (response, passing, pass) => {
    forgetVersions(passing);
    const body = passing.body.replaceAll(`"wardId":"${ward}"`, `"wardId":"${neighbour.id}"`);
    const other = await passOn(neighbour.url, { ...passing, body });
    if (chance.isTrue(0.5)) return sendPassed(response, other);
    const own = await pass();
    const { data } = JSON.parse(other.body) as WardAnswer;
    sendPassed(response, { ...own, body: JSON.stringify({ ...JSON.parse(own.body), data }) });
  };
}

/** Half of what the server answers: as a whole body, or as a body that breaks off. */
function halfABody(chance: Chance): Passage {
  return async (response, _, pass) => {
    const { body } = await pass();
    const half = body.slice(0, Math.floor(body.length / 2));
    if (chance.isTrue(0.5)) return sendPassed(response, { status: 200, body: half });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    response.write(half, () => response.destroy());
  };
}

function refusing(chance: Chance): Passage {
  const body = JSON.stringify({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] });
  return (response) => sendPassed(response, { status: chance.oneOf([401, 403, 429]), body });
}
