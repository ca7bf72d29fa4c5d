import { parse } from 'graphql';
import type { Representation } from './split-by-ward';
import { isOfItsWard, standInFor } from './stand-in';

const report: Representation = { __typename: 'WardReport', wardId: 'song-cau', period: '2020-01-01/2020-09-30' };
const entities = (selection: string) =>
  parse(`query Q($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`);

test('a line of the report that did not come says why as data, and has no figures', () => {
  const document = entities('... on WardReport { answer { wardId state } tally { wardId sessions { total } } }');

  expect(standInFor(document, report, 'TIMED_OUT')).toEqual({
    answer: { wardId: 'song-cau', state: 'TIMED_OUT' },
    tally: null,
  });
});

test('it stands under the names that the request gives, however often', () => {
  const document = entities(`
    __typename
    ... on Ward { council { name } }
    ... on WardReport { said: answer { how: state __typename } said: answer { who: wardId } t: tally { wardId } of: period }
    ... on WardReport { ... { answer { state } } __typename }`);

  expect(standInFor(document, report, 'REFUSED')).toEqual({
    said: { how: 'REFUSED', who: 'song-cau', __typename: 'WardAnswer' },
    t: null,
    of: '2020-01-01/2020-09-30',
    answer: { state: 'REFUSED' },
    __typename: 'WardReport',
  });
});

test("it has its type's name where a gateway asks for that beside the types", () => {
  const document = entities('is: __typename ... on Ward { council { name } } ... on WardReport { period }');

  expect(standInFor(document, report, 'REFUSED')).toEqual({ is: 'WardReport', period: '2020-01-01/2020-09-30' });
});

test('what a newer report asks for and nobody knows here is null', () => {
  expect(standInFor(entities('... on WardReport { signedBy { name } answer { since } }'), report, 'REFUSED')).toEqual({
    signedBy: null,
    answer: { since: null },
  });
});

test('everything but a line of the report is simply null', () => {
  const document = entities('... on Ward { council { name } } ... on WardReport { answer { state } }');

  expect(standInFor(document, { __typename: 'Ward', id: 'song-cau' }, 'UNREACHABLE')).toBeNull();
  expect(standInFor(document, { __typename: 'WardSession', wardId: 'song-cau', id: 's1' }, 'UNREACHABLE')).toBeNull();
});

test('a document without entities gives a line without fields', () => {
  expect(standInFor(parse('{ __typename }'), report, 'UNREACHABLE')).toEqual({});
  expect(standInFor(parse('fragment F on WardReport { period }'), report, 'UNREACHABLE')).toEqual({});
});

test('two stand-ins share no object', () => {
  const document = entities('... on WardReport { answer { wardId state } }');

  const [one, other] = [standInFor(document, report, 'REFUSED'), standInFor(document, report, 'REFUSED')];

  expect(one).toEqual(other);
  expect(one?.answer).not.toBe(other?.answer);
});

test.each<[string, (who: unknown) => Record<string, unknown>]>([
  ['said: answer { who: wardId state } tally { sessions { total } }', (who) => ({ said: { who }, tally: {} })],
  ['answer { state } t: tally { of: wardId }', (of) => ({ answer: { state: 'ANSWERED' }, t: { of } })],
  ['tally { sessions { total } } of: wardId', (of) => ({ tally: {}, of })],
])('a line that gives the name of another ward, or none, is found out: %s', (selection, line) => {
  const document = entities(`... on WardReport { ${selection} }`);

  expect(isOfItsWard(document, report, line('song-cau'))).toBe(true);
  expect(isOfItsWard(document, report, line('duc-xuan'))).toBe(false);
  expect(isOfItsWard(document, report, line(null))).toBe(false);
  expect(isOfItsWard(document, report, {})).toBe(false);
});

test('a line is not of its ward because its answer is while its figures are of another', () => {
  const document = entities('... on WardReport { answer { wardId } tally { wardId } }');
  const line = (of: string) => ({ answer: { wardId: 'song-cau' }, tally: { wardId: of } });

  expect([line('song-cau'), line('duc-xuan')].map((one) => isOfItsWard(document, report, one))).toEqual([true, false]);
});

test('what is no line of a report is not suspected', () => {
  expect(isOfItsWard(entities('... on Ward { id }'), { __typename: 'Ward', id: 'a' }, { id: 'b' })).toBe(true);
});
