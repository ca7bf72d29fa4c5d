import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { SignedInAs } from './support/test-issuer';
import type { GraphqlAnswer } from './support/ask-graphql';
import { askEntities } from './support/entities';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { bacKan2020, hacTrang } from './support/world';

/** A petition as its file has it. */
type Written = Record<
  'id' | 'kind' | 'petitioner_name' | 'petitioner_address' | 'petitioner_phone' | 'content' | 'deleted_at',
  string
>;

const petitionsIn = (folder: string, server: string): Written[] =>
  parse(readFileSync(join(folder, server, 'petition.csv')), { columns: true });

const FIELDS = 'id kind petitioner { name address phone } content';
const AT_THE_CITY = `{ petitions(first: 100, includeCancelled: true) { nodes { ${FIELDS} } } }`;

/** What stands in no file and no answer but where it is meant to. */
const SECRET = /Công dân mẫu|Minh Họa|0900 000|\(minh họa\):/;

let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

const affairs = petitionsIn(hacTrang.folder, 'citizen-affairs').filter(({ deleted_at }) => !deleted_at);
const ofWard = (wardId: string) => petitionsIn(hacTrang.folder, `ward-council/${wardId}`);

const orNull = (text: string) => (text === '' ? null : text);
const petitionerOf = (written: Written) =>
  written.petitioner_name === ''
    ? null
    : {
        name: written.petitioner_name,
        address: orNull(written.petitioner_address),
        phone: orNull(written.petitioner_phone),
      };

interface Answered {
  id: string;
  kind: string;
  petitioner: unknown;
  content: unknown;
}

/** What the viewer was given, by id, and which fields of which petitions were refused. */
function readingOf({ data, errors }: GraphqlAnswer, list: string) {
  const nodes = (list.split('.').reduce((at, step) => at?.[step], data)?.nodes ?? []) as Answered[]; // as asked for
  const codes = new Set((errors ?? []).map(({ extensions }) => extensions?.code));
  const refused = (errors ?? []).map(({ path = [] }) => `${nodes[Number(path.at(-2))]?.id} ${path.at(-1)}`);
  return { nodes: new Map(nodes.map((node) => [node.id, node])), codes: [...codes], refused: refused.sort() };
}

describe('at citizen affairs', () => {
  const ask = async (as: SignedInAs) => readingOf(await hub.ask(hub.citizenAffairs, AT_THE_CITY, {}, as), 'petitions');

  test('its officer reads who wrote each petition and what it says, as it was loaded', async () => {
    const { nodes, codes } = await ask('citizen-affairs-officer');

    expect(codes).toEqual([]);
    expect([...nodes.keys()].sort()).toEqual(affairs.map(({ id }) => id).sort());
    for (const written of affairs) {
      expect(nodes.get(written.id)).toMatchObject({ petitioner: petitionerOf(written), content: written.content });
    }
  });

  test('the Standing Committee reads what petitions say, but no denunciation, and never who wrote one', async () => {
    const { nodes, codes, refused } = await ask('standing-committee');

    expect(codes).toEqual(['FORBIDDEN']);
    const secret = affairs.filter(({ kind }) => kind === 'DENUNCIATION').map(({ id }) => `${id} content`);
    expect(secret).not.toEqual([]);
    expect(refused).toEqual([...secret, ...affairs.map(({ id }) => `${id} petitioner`)].sort());
    for (const { id, kind, content } of affairs) {
      const shown = kind === 'DENUNCIATION' ? null : content;
      expect(nodes.get(id)).toMatchObject({ petitioner: null, content: shown });
    }
  });

  test.each<SignedInAs>(['analyst', 'ward-officer/trang-non'])(
    '%s is refused both, whether or not there is anything',
    async (as) => {
      const { nodes, codes, refused } = await ask(as);

      expect(nodes.size).toBeGreaterThan(0);
      expect(codes).toEqual(['FORBIDDEN']);
      expect(refused).toEqual([...nodes.keys()].flatMap((id) => [`${id} content`, `${id} petitioner`]).sort());
      expect([...nodes.values()]).toEqual(
        [...nodes.values()].map((node) => ({ ...node, petitioner: null, content: null })),
      );
    },
  );

  test('a petition that is asked for by its key is guarded alike', async () => {
    const askByKey = (as: SignedInAs) =>
      askEntities(
        hub,
        hub.citizenAffairs,
        [{ __typename: 'Petition', id: 'dn-2' }],
        '... on Petition { petitioner { name } content }',
        as,
      );

    const refused = await askByKey('standing-committee');
    const given = await askByKey('citizen-affairs-officer');

    expect(refused.data._entities).toEqual([{ __typename: 'Petition', petitioner: null, content: null }]);
    expect(refused.text).not.toMatch(SECRET);
    expect(given.data._entities).toEqual([
      { __typename: 'Petition', petitioner: { name: 'Công dân mẫu 502' }, content: expect.stringMatching(SECRET) },
    ]);
  });
});

describe('at a ward', () => {
  const ask = async (wardId: string, as: SignedInAs) => {
    const query = `{ council { petitions(first: 100) { nodes { ${FIELDS} } } } }`;
    return readingOf(await hub.ask(hub.ward(wardId), query, {}, as), 'council.petitions');
  };

  test.each(['gio-lanh', 'trang-non'])(
    'the officer of %s reads all of its petitions, as they were loaded',
    async (wardId) => {
      const { nodes, codes } = await ask(wardId, `ward-officer/${wardId}`);

      expect(codes).toEqual([]);
      const shown = ofWard(wardId).filter(({ id }) => nodes.has(id));
      expect(shown).toHaveLength(ofWard(wardId).length);
      for (const written of shown) {
        expect(nodes.get(written.id)).toMatchObject({ petitioner: petitionerOf(written), content: written.content });
      }
    },
  );

  test('the Standing Committee reads what they say, but no denunciation, and never who wrote one', async () => {
    const { nodes, codes, refused } = await ask('trang-non', 'standing-committee');

    expect(codes).toEqual(['FORBIDDEN']);
    expect(refused).toEqual(['dn-1 petitioner', 'dn-2 content', 'dn-2 petitioner']);
    expect(nodes.get('dn-1')).toMatchObject({
      kind: 'REQUEST',
      petitioner: null,
      content: expect.stringMatching(SECRET),
    });
    expect(nodes.get('dn-2')).toMatchObject({ kind: 'DENUNCIATION', petitioner: null, content: null });
  });

  test('an officer of another ward gets nothing, through the gateway neither', async () => {
    const direct = await hub.ask(
      hub.ward('trang-non'),
      `{ council { petitions { nodes { ${FIELDS} } } } }`,
      {},
      'ward-officer/gio-lanh',
    );
    const through = await hub.query(
      `{ ward(id: "trang-non") { council { petitions { nodes { ${FIELDS} } } } } }`,
      {},
      'ward-officer/gio-lanh',
    );

    for (const { text } of [direct, through]) expect(text).not.toMatch(SECRET);
  });
});

test('through the gateway both tiers answer as they do themselves', async () => {
  const query = `{ petitions(first: 100) { nodes { ${FIELDS} } } ward(id: "trang-non") { council { petitions { nodes { ${FIELDS} } } } } }`;

  const committee = await hub.query(query, {}, 'standing-committee');
  const officer = await hub.query(query, {}, 'citizen-affairs-officer');

  expect(readingOf(committee, 'petitions').nodes.get('dn-1')).toMatchObject({
    petitioner: null,
    content: expect.stringMatching(SECRET),
  });
  expect(readingOf(committee, 'ward.council.petitions').nodes.get('dn-2')).toMatchObject({
    petitioner: null,
    content: null,
  });
  expect(readingOf(officer, 'petitions').nodes.get('dn-2')).toMatchObject({
    petitioner: { name: 'Công dân mẫu 502' },
    content: expect.stringMatching(SECRET),
  });
  expect(committee.errors?.every(({ extensions }) => extensions?.code === 'FORBIDDEN')).toBe(true);
});

test.each(['petitionerName: "Công dân mẫu 501"', 'petitioner: { name: "Công dân mẫu 501" }', 'content: "khiếu nại"'])(
  'petitions cannot be searched by { %s }',
  async (condition) => {
    const answer = await hub.ask(
      hub.citizenAffairs,
      `{ petitions(filter: { ${condition} }) { totalCount } }`,
      {},
      'citizen-affairs-officer',
    );

    expect(answer.data).toBeUndefined();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  },
);

test('petitions can be filtered by nothing but ids, kind, state, disposition, body, day and deadline', async () => {
  const { data } = await hub.ask(
    hub.citizenAffairs,
    `{ __type(name: "PetitionFilter") { inputFields { name } } }`,
    {},
    'citizen-affairs-officer',
  );

  expect(data.__type.inputFields.map(({ name }: { name: string }) => name).sort()).toEqual([
    'disposition',
    'handledBy',
    'ids',
    'kind',
    'overdue',
    'receivedIn',
    'states',
  ]);
});

test('the demonstration world has made-up petitioners only', () => {
  const servers = ['citizen-affairs', ...bacKan2020.wardIds.map((wardId) => `ward-council/${wardId}`)];
  const written = servers.flatMap((server) => petitionsIn(bacKan2020.folder, server));

  expect(written.length).toBeGreaterThan(40);
  for (const row of written) {
    expect(row.petitioner_name).toMatch(/^Công dân mẫu \d+$/);
    expect(row.petitioner_address).toMatch(/^Số \d+, đường Minh Họa$/);
    expect(row.petitioner_phone).toMatch(/^(0900 000 \d{3})?$/);
    expect(row.content).toContain('(minh họa)');
  }
});
