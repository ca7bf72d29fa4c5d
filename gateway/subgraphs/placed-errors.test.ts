import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { placeErrors, placeIn, withPlaces } from './placed-errors';

const QUERY = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Ward { __typename council { name } more: report { period } } ... on WardReport { said: answer { state } tally { wardId } } } }`;

/** The paths of the errors of a second answer, to a request whose first one was about root fields. */
function pathsOf(representations: object[], response: GatewayGraphQLResponse) {
  return withPlaces({}, async (incoming) => {
    await askForWards(incoming, representations);
    return askForEntities(incoming, representations, response);
  });
}

function askForWards(incoming: object, wards: object[]) {
  const answer = { data: { wards: [{ __typename: 'City' }, ...wards.map((one) => ({ ...one }))] } };
  return ask(answer, { incomingRequestContext: incoming, request: {} });
}

async function askForEntities(incoming: object, representations: object[], response: GatewayGraphQLResponse) {
  const request = { query: QUERY, variables: { representations } };
  const options = { incomingRequestContext: incoming, request, pathInIncomingRequest: ['wards', '@'] };
  const { errors = [] } = await ask(response, options);
  return errors.map(({ path }) => path && placeIn(path));
}

function ask(answer: GatewayGraphQLResponse, more: object) {
  const source: GraphQLDataSource = { process: () => Promise.resolve(answer) };
  const options = { kind: 'incoming operation', context: {}, ...more };
  return placeErrors(source).process(options as unknown as GraphQLDataSourceProcessOptions);
}

const WARDS = ['a', 'b'].map((id) => ({ __typename: 'Ward', id }));
const message = 'down';

test('an error about an entity that did not come is at each field that was asked of it, where the entity stands', async () => {
  const errors = [{ message, path: ['_entities', 1] }];

  expect(await pathsOf(WARDS, { data: { _entities: [{}, null] }, errors })).toEqual([
    ['wards', 2, 'council'],
    ['wards', 2, 'more'],
  ]);
});

test('an error about something that stands in for an entity is at what is empty in it', async () => {
  const rows = [{ __typename: 'WardReport', wardId: 'a' }];
  const errors = [{ message, path: ['_entities', 0] }];

  expect(await pathsOf(rows, { data: { _entities: [{ said: { state: 'X' }, tally: null }] }, errors })).toEqual([
    ['wards', 1, 'tally'],
  ]);
  expect(await pathsOf(rows, { data: { _entities: [{ said: { state: 'X' } }] }, errors })).toEqual([['wards', 1]]);
});

test('an error inside an entity keeps its way from there, and one of no entity is left as it is', async () => {
  const errors = [{ message, path: ['_entities', 0, 'council', 'name'] }, { message }];

  expect(await pathsOf(WARDS, { data: { _entities: [{ council: {} }, {}] }, errors })).toEqual([
    ['wards', 1, 'council', 'name'],
    undefined,
  ]);
});

test('where a subgraph gives nothing at all, it is one error, as the subgraph said it', async () => {
  expect(await pathsOf(WARDS.slice(1), { errors: [{ message, path: ['_entities', 0] }] })).toEqual([['wards', 1]]);
});

test('a request whose execution has ended holds no answers of subgraphs any more', async () => {
  const response = { data: { _entities: [{}, null] }, errors: [{ message, path: ['_entities', 1] }] };
  const ended = await withPlaces({}, async (incoming) => {
    await askForWards(incoming, WARDS);
    expect(await askForEntities(incoming, WARDS, response)).toContainEqual(['wards', 2, 'council']);
    return incoming;
  });

  const places = await askForEntities(ended, WARDS, response);

  expect(places).toEqual(['council', 'more'].map((name) => ['_entities', 1, name]));
});
