import { join } from 'node:path';
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Restartable } from '../scripts/hub/restartable';
import { codesOf } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';

// Every mutation of every server, asked for in every role: who may not write is refused before anything else is looked at.
jest.setTimeout(120_000);

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(join(__dirname, 'worlds/rights'));
}, 60_000);
afterAll(() => hub?.stop());

const ROLES: readonly SignedInAs[] = [
  'standing-committee',
  'citizen-affairs-officer',
  'analyst',
  'ward-officer/ben-nay',
  'ward-officer/ben-kia',
  'service',
];

const SERVERS: [name: string, server: () => Restartable, writer: SignedInAs][] = [
  ['city-council', () => hub.cityCouncil, 'standing-committee'],
  ['citizen-affairs', () => hub.citizenAffairs, 'citizen-affairs-officer'],
  ['ward-council', () => hub.ward('ben-nay'), 'ward-officer/ben-nay'],
];

/** Mutations that are for others than the usual writer of their server. */
const OTHER_WRITERS: Readonly<Record<string, readonly SignedInAs[]>> = {
  // Other servers, which say in their token which ones they are.
  takeInCrossings: [],
  compareCrossings: [],
  compareMatters: [],
};

test.each(SERVERS)('only who may write in %s gets as far as the input', async (_, server, usual) => {
  const schema = await schemaOf(server());
  const wrong: string[] = [];
  for (const mutation of mutationsOf(schema)) {
    const writers = OTHER_WRITERS[mutation.name] ?? [usual];
    const asked = await Promise.all(ROLES.map(async (as) => [as, codesOf(await ask(server(), mutation, as))] as const));
    for (const [as, codes] of asked) {
      const isRefused = codes.length === 1 && codes[0] === 'FORBIDDEN';
      if (isRefused === writers.includes(as)) wrong.push(`${mutation.name} as ${as}: ${codes.join() || 'written'}`);
    }
  }

  expect(wrong).toEqual([]);
});

/** Texts that no database holds, that end a statement early, or that are longer than anything people write. */
const BAD_TEXTS = ['a\0b', `'); drop table ward; --${'x'.repeat(30_000)}`];

test.each(SERVERS)('no text that comes in a mutation of %s makes it fault', async (_, server, usual) => {
  const faults: string[] = [];
  for (const mutation of mutationsOf(await schemaOf(server()))) {
    const [writer = 'service'] = OTHER_WRITERS[mutation.name] ?? [usual];
    const codes = await Promise.all(BAD_TEXTS.map((text) => ask(server(), mutation, writer, text).then(codesOf)));
    if (codes.flat().includes('INTERNAL_SERVER_ERROR')) faults.push(`${mutation.name}: ${codes.join('; ')}`);
  }

  expect(faults).toEqual([]);
});

test('the federated graph writes nothing in a ward, and in the city what its servers let each role write', async () => {
  const schema = await schemaOf(hub.gateway);
  const ofCity = mutationsOf(await schemaOf(hub.cityCouncil));
  const ofAffairs = mutationsOf(await schemaOf(hub.citizenAffairs));
  const below = [...ofCity, ...ofAffairs];
  const names = mutationsOf(schema).map(({ name }) => name);

  expect(names.filter((name) => !below.some((one) => one.name === name))).toEqual([]);
  const inGraph = (mutations: Mutation[]) => mutations.filter(({ name }) => names.includes(name)).slice(0, 3);
  const written: [Mutation, writer: SignedInAs, other: SignedInAs][] = [
    ...inGraph(ofCity).map((one): [Mutation, SignedInAs, SignedInAs] => [one, 'standing-committee', 'analyst']),
    ...inGraph(ofAffairs).map((one): [Mutation, SignedInAs, SignedInAs] => [
      one,
      'citizen-affairs-officer',
      'standing-committee',
    ]),
  ];
  for (const [mutation, writer, other] of written) {
    expect(codesOf(await ask(hub.gateway, mutation, other))).toEqual(['FORBIDDEN']);
    expect(codesOf(await ask(hub.gateway, mutation, writer))).toEqual([]);
  }
});

async function schemaOf(server: Restartable): Promise<GraphQLSchema> {
  const as = server.name.startsWith('ward-council/') ? 'ward-officer/ben-nay' : 'standing-committee';
  return buildClientSchema((await hub.ask(server, getIntrospectionQuery(), {}, as)).data);
}

type Mutation = GraphQLField<unknown, unknown>;

const mutationsOf = (schema: GraphQLSchema): Mutation[] => Object.values(schema.getMutationType()?.getFields() ?? {});

/** Asks for a mutation; `text` stands wherever its input takes some. */
function ask(server: Restartable, { name, args, type }: Mutation, as: SignedInAs, text = `${name} ${as}`) {
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const plain = isNonNullType(type) ? type.ofType : type;
  const hasErrors = isObjectType(plain) && 'userErrors' in plain.getFields();
  const isOfFields = isObjectType(plain) || isListType(plain);
  const payload = hasErrors ? '{ userErrors { code } }' : isOfFields ? '{ __typename }' : '';
  const variables = Object.fromEntries(args.map((arg) => [arg.name, anyValue(arg.type, text)]));
  return hub.ask(server, `mutation(${declared}) { ${name}(${given}) ${payload} }`, variables, as);
}

/** Some value of the type, with all that must be in it and no more. */
function anyValue(type: GraphQLInputType, text: string): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType, text);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? text;
  const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(needed.map((field) => [field.name, anyValue(field.type, text)]));
}

const SCALARS: Readonly<Record<string, unknown>> = {
  Int: 1,
  Boolean: false,
  Date: '2023-02-01',
  DateTime: '2023-02-01T08:00:00+07:00',
  YearMonth: '2023-02',
  Period: '2023-Q1',
  WardId: 'ben-nay',
};
