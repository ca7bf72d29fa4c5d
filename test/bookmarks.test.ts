import { startTestHub, type TestHub } from './support/hub';
import { codesOf } from './support/ask-graphql';
import { hacTrang } from './support/world';
import { writerOf } from './support/write-records';

const WARD = 'gio-lanh';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
}, 60_000);
afterAll(() => hub?.stop());

const LIST = `query Changes($updatedSince: DateTime, $changedSince: String, $after: String) {
  ward(id: "${WARD}") { council {
    dialogues(first: 2, updatedSince: $updatedSince, changedSince: $changedSince, after: $after) {
      nodes { id version deletedAt }
      pageInfo { hasNextPage endCursor bookmark }
    }
  } }
}`;

interface Node {
  id: string;
  version: number;
  deletedAt: string | null;
}

/** Reads all pages through the gateway, as somebody who keeps a copy. */
async function read(since: { updatedSince?: string; changedSince?: string }) {
  const nodes: Node[] = [];
  const bookmarks = new Set<string>();
  let after: string | null = null;
  do {
    const { data, errors } = await hub.query(LIST, { ...since, after });
    expect(errors).toBeUndefined();
    const list = data.ward.council.dialogues as {
      nodes: Node[];
      pageInfo: Record<string, string> & { hasNextPage: boolean };
    };
    nodes.push(...list.nodes);
    bookmarks.add(list.pageInfo['bookmark'] ?? '');
    after = list.pageInfo.hasNextPage ? (list.pageInfo['endCursor'] ?? null) : null;
  } while (after !== null);
  expect(bookmarks.size).toBe(1);
  return { nodes, bookmark: [...bookmarks][0] ?? '' };
}

/**
 * Reads on until nothing comes any more, and gives the bookmark there: as long as a transaction of any other database of this
 * PostgreSQL is open, what came after its begin comes again.
 */
async function readOn(bookmark: string): Promise<string> {
  let page = await read({ changedSince: bookmark });
  while (page.nodes.length > 0) page = await read({ changedSince: page.bookmark });
  return page.bookmark;
}

test('a copy that is kept through the gateway gets what was recorded, corrected and removed since, and nothing else', async () => {
  const write = writerOf(hub);
  const record = async (topic: string): Promise<string> => {
    const input = { heldOn: '2023-02-03', topic, citizenCount: 4 };
    return (await write('recordWardDialogue { dialogue { id } userErrors { code } }', input, WARD)).dialogue.id;
  };
  for (const topic of ['một', 'hai', 'ba']) await record(topic);
  const whole = await read({ updatedSince: '1970-01-01T00:00:00Z' });
  expect(whole.nodes.length).toBeGreaterThanOrEqual(3);
  const bookmark = await readOn(whole.bookmark);

  const added = await record('bốn');
  const [removed = '', ...others] = whole.nodes.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
  const input = { id: removed, reason: 'Nhập nhầm', expectedVersion: 1, idempotencyKey: 'remove' };
  const { data } = await hub.ask(
    hub.ward(WARD),
    'mutation($input: RemoveRecordInput!) { removeWardDialogue(input: $input) { userErrors { code } } }',
    { input },
    `ward-officer/${WARD}`,
  );
  expect(data.removeWardDialogue.userErrors).toEqual([]);
  const changed = await read({ changedSince: bookmark });

  expect(new Map(changed.nodes.map(({ id, deletedAt }) => [id, deletedAt !== null]))).toEqual(
    new Map([
      [added, false],
      [removed, true],
    ]),
  );
  expect(changed.nodes.map(({ id }) => id)).not.toContain(others[0]);
  await readOn(changed.bookmark);
});

test('what is no bookmark is refused at its list, in a sentence', async () => {
  const nonsense = await hub.query(LIST, { changedSince: 'nonsense' });
  const both = await hub.query(LIST, { changedSince: 'bm9uc2Vuc2U', updatedSince: '2020-01-01T00:00:00Z' });

  for (const answer of [nonsense, both]) {
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors).toMatchObject([{ path: ['ward', 'council', 'dialogues'] }]);
  }
});
