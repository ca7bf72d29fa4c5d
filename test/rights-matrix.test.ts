import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import type { Shell } from '../platform/http/shell';
import type { Restartable } from '../scripts/hub/restartable';
import { STANDARD_SHELLS } from '../scripts/hub/start-hub';
import { askGraphql } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import { keyedTypesIn } from './rights-matrix/keys';
import { type Line, linesOf, plainLine } from './rights-matrix/lines';
import { differencesOf, readMatrix, readUnread } from './rights-matrix/matrix';
import { Observations } from './rights-matrix/observe';
import type { Outcome } from './rights-matrix/outcome';
import { type Question, questionsOf } from './rights-matrix/questions';
import { ROLES } from './rights-matrix/roles';

// Every field of every type of every server, asked for in every role. What each role is to see is written down in
// rights-matrix/*.csv, a line for each field; README.md beside them says how to read and to change them.
jest.setTimeout(120_000);

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(join(__dirname, 'worlds/rights'), { shells: GENEROUS, requestTimeoutMs: 30_000 });
  await leadNowhere();
  await giveHistory();
  await giveCrossings();
  await closePeriods();
  await hub.run('ben-nay', `update ward_council set archived_since = now(), archive_reason = 'test'`); // nothing is written after
}, 60_000);
afterAll(() => hub?.stop());

const WARD_CITIZEN_KINDS = 'WardVoterContact WardRecommendation WardReception WardPetition WardDialogue WardReminder';
const AFFAIRS_KINDS =
  'VoterContactRound VoterContact VoterRecommendation CitizenReception Petition CitizenDialogue Reminder RecommendationDigest';

/** What no door lets in: records that lead to what is no longer there, whatever left them behind. */
async function leadNowhere(): Promise<void> {
  await hub.run('city-council', `update survey_visit set ward_id = 'nhap-nham' where id = 'in-removed-ward'`);
  const move = `update voter_contact set round_id = $1 where id = $2`;
  for (const gone of ['cancelled', 'removed']) await hub.run('citizen-affairs', move, [gone, `in-${gone}-round`]);
}

/** Open ones get a second line in their history, as if they had been corrected once. */
async function giveHistory(): Promise<void> {
  const sql = `insert into record_change (record_type, record_id, version, action, step, actor_subject, actor_role, actor_ward, request_id, reason, before, after)
    values ($1, 'open', 2, 'CORRECTED', 'test', 'test', 'ward-officer', 'ben-nay', 'test', 'test', '{"kind": "a"}', '{"kind": "b"}')`;
  await hub.run('city-council', sql, ['CitySession']);
  for (const kind of `WardSession ${WARD_CITIZEN_KINDS}`.split(' ')) await hub.run('ben-nay', sql, [kind]);
  for (const kind of AFFAIRS_KINDS.split(' ')) await hub.run('citizen-affairs', sql, [kind]);
}

/** What no file can load: each server has sent something that arrived, something that did not, something it has lost, and something at odds. */
async function giveCrossings(): Promise<void> {
  const sent = `insert into outgoing_crossing (id, kind, receiver, payload, about_type, about_id, attempts, last_tried_at, last_failure, delivered_at)
    values (gen_random_uuid(), 'TEST', 'test', '{}', 'Test', 'open', 1, now(), 'TIMED_OUT', null),
      (gen_random_uuid(), 'TEST', 'test', '{}', 'Test', 'open', 1, now(), null, now())`;
  const lost = `with broken as (insert into crossing_break (peer, kind, sent_again) values ('test', 'OWN_PUT_BACK', 1) returning id)
    insert into lost_crossing (break_id, id, kind, taken_in_at) select id, gen_random_uuid(), 'TEST', now() from broken`;
  const atOdds = `insert into matter_at_odds (peer, kind, key, here, there, settled_at, settled_by, settlement)
    values ('test', 'TEST', 'open', '{"a": "1"}', '{"a": "2"}', now(), 'test', 'test')`;
  for (const server of ['city-council', 'citizen-affairs', 'ben-nay'])
    for (const sql of [sent, lost, atOdds]) await hub.run(server, sql);
}

/** What a server knows of closed periods comes from the city council, never from a file. */
async function closePeriods(): Promise<void> {
  const sql = `insert into closed_period (id, period_from, period_to, closed_at, reopened_at)
    values ('open', '2023-01-01', '2023-03-31', now(), now())`;
  for (const server of ['citizen-affairs', 'ben-nay']) await hub.run(server, sql);
}

/** One question asks for more here than any person does at once; what is too much is tested elsewhere. */
const GENEROUS = {
  gateway: generous(STANDARD_SHELLS.gateway),
  subgraphs: generous(STANDARD_SHELLS.subgraphs),
};

const SERVERS: [name: string, server: () => Restartable][] = [
  ['city-council', () => hub.cityCouncil],
  ['citizen-affairs', () => hub.citizenAffairs],
  ['ward-council', () => hub.ward('ben-nay')],
  ['gateway', () => hub.gateway],
];

test.each(SERVERS)('each role sees of every field of %s what is written down', async (name, server) => {
  const schema = buildClientSchema((await hub.ask(server(), getIntrospectionQuery())).data); // what it really serves
  const sdl = schema.getType('_Service') && (await hub.ask(server(), '{ _service { sdl } }')).data._service.sdl;
  const questions = questionsOf(schema, keyedTypesIn(sdl ?? ''));
  const seen: Observations[] = [];
  for (const { as } of ROLES) seen.push(await observe(server(), questions, as && (await hub.issuer.token(as))));
  const found = new Map(linesOf(schema).map((line) => [line, seen.map((observations) => seenOf(observations, line))]));

  expect(differencesOf(readMatrix(name), found, readUnread(name))).toEqual([]);
});

/** Asks all questions with this token. First what reads personal data: access logs are to have lines with all that a line can hold. */
async function observe({ url }: Restartable, questions: readonly Question[], token?: string): Promise<Observations> {
  const observations = new Observations(token ? 403 : 401);
  const ask = async (question: Question) => {
    const { query, variables } = question;
    observations.add(question, await askGraphql(url, query, variables, token, { 'x-purpose': 'test' }));
  };
  const isPersonal = ({ query }: Question) => query.includes('petitioner');
  await someAtOnce(questions.filter(isPersonal), ask);
  await someAtOnce(
    questions.filter((question) => !isPersonal(question)),
    ask,
  );
  return observations;
}

async function someAtOnce<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const next = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: 4 }, next));
}

/** A special record that was never seen is hidden, unless its whole kind is refused. */
function seenOf(observations: Observations, line: Line): Outcome {
  const seen = observations.outcomeOf(line);
  if (seen) return seen;
  const plain = plainLine(line) === line ? undefined : observations.outcomeOf(plainLine(line));
  if (plain) return plain === 'reads' ? 'hidden' : plain;
  return 'broken: never asked for';
}

function generous(shell: Readonly<Shell>): Readonly<Shell> {
  const { limits } = shell;
  const query = { ...limits.query, cost: 10_000_000, tokens: 20_000, entitiesCost: 10_000_000 };
  return { ...shell, limits: { ...limits, query, pointsPerMinute: 2_000_000_000 } };
}
