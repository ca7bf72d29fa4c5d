import { codesOf } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import { hacTrang } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
}, 60_000);
afterAll(() => hub?.stop());
afterEach(() => hub.citizenAffairs.startAgain());

test.each([
  'query ($none: Int) { voterContacts(first: $none) { totalCount } }',
  'query ($none: Int) { city { council { sessions(first: $none) { totalCount } } } }',
  'query ($none: Int) { ward(id: "gio-lanh") { council { sessions(first: $none) { totalCount } } } }',
])("a null where a number has to stand is the client's mistake, not a server's: %s", async (query) => {
  const answer = await hub.query(query, { none: null });

  expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
});

test("no value for a variable that needs one is the client's mistake at the gateway and at a subgraph", async () => {
  const query = 'query ($id: WardId!) { ward(id: $id) { id } }';

  for (const answer of [await hub.query(query), await hub.ask(hub.cityCouncil, query)])
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
});

test('a mistake in one list leaves the rest of the page standing', async () => {
  const answer = await hub.query(
    '{ voterContacts(after: "no cursor") { totalCount } wards(asOf: "2023-01-01") { id } }',
  );

  expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  expect(answer.data.voterContacts).toBeNull();
  expect(answer.data.wards).toHaveLength(3);
});

test('without citizen affairs a page still has its wards and its city', async () => {
  await hub.citizenAffairs.stop();

  const { data } = await hub.query(
    '{ petitions { totalCount } city { name } wards(asOf: "2023-01-01") { name voterContacts { totalCount } council { name } } }',
  );

  expect(data.petitions).toBeNull();
  expect(data.city.name).toBe('Thành phố Hạc Trắng');
  for (const ward of data.wards)
    expect(ward).toMatchObject({ voterContacts: null, council: { name: expect.any(String) } });
});
