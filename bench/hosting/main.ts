import { startTestIssuer } from '../../test/support/test-issuer';
import { createBenchDatabases, startBenchPostgres } from '../hub/bench-hub';
import { AnswersDiffer } from '../measure/interleave';
import { createClient, postQuery } from '../measure/post-query';
import { runBench } from '../measure/run-bench';
import { startWardProcess } from './ward-process';

/** Wards of one server; eight such servers hold the largest city. */
const WARDS = 21;

/** Reports asked of a server before its memory is looked at: by then it holds what it keeps. */
const REPORTS = 100;

const QUERY = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on WardReport { tally { sessions { total } standingMeetings { total } voterContacts { points attending } petitions { received } } } } }`;

/** What one server of one ward holds, and one of many: asked for the same report of each of its wards, again and again. */
async function run(stack: AsyncDisposableStack): Promise<void> {
  const postgres = await startBenchPostgres(WARDS, stack);
  const { wards } = await createBenchDatabases(
    postgres,
    { wards: WARDS, onStep: (step) => process.stderr.write(`${step}\n`) },
    stack,
  );
  const issuer = await startTestIssuer();
  stack.defer(() => issuer.stop());
  const client = createClient(await issuer.token('standing-committee', { exp: Math.floor(Date.now() / 1000) + 3_600 }));
  stack.defer(() => client.destroy());

  const answers: unknown[] = [];
  const memories: number[] = [];
  for (const count of [1, WARDS]) {
    const servers = stack.use(new AsyncDisposableStack());
    const server = await startWardProcess(new Map([...wards].slice(0, count)), issuer.identity, servers);
    const started = await server.memoryMiB();
    const representations = [...wards.keys()].slice(0, count).map((wardId) => {
      return { __typename: 'WardReport', wardId, period: '2020-9M', restsOn: 'LIVE' };
    });
    const body = JSON.stringify({ query: QUERY, variables: { representations } });
    for (let report = 1; report < REPORTS; report += 1) await postQuery(client, server.url, body);
    const { _entities: entities } = await postQuery<{ _entities: unknown[] }>(client, server.url, body);
    answers.push(entities[0]);
    memories.push(await server.memoryMiB());
    process.stdout.write(
      `${count} wards in one process: ${started.toFixed(0)} MiB when it listens, ${memories.at(-1)?.toFixed(0)} MiB after ${REPORTS} reports\n`,
    );
    await servers.disposeAsync();
  }
  if (JSON.stringify(answers[0]) !== JSON.stringify(answers[1]))
    throw new AnswersDiffer(['one ward', 'many wards'], [answers[0], answers[1]]);
  const [one = 0, many = 0] = memories;
  process.stdout.write(
    `${WARDS} wards: ${many.toFixed(0)} MiB together, ${(one * WARDS).toFixed(0)} MiB in processes of their own; each further ward ${((many - one) / (WARDS - 1)).toFixed(1)} MiB\n`,
  );
}

void runBench(run);
