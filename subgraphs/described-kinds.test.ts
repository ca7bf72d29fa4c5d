import { getNamedType, getNullableType, type GraphQLInputObjectType, type GraphQLSchema, isNonNullType } from 'graphql';
import { AFFAIRS_KINDS, citizenAffairsSubgraph } from './citizen-affairs/subgraph';
import { CITY_KINDS, cityCouncilSubgraph } from './city-council/subgraph';
import { describeKind, spelledOut } from './kinds/describe-kind';
import type { RecordKindField, RecordKindType } from './kinds/record-kind.model';
import type { RecordKind } from './recording/record-kind';
import { WARD_KINDS, wardCouncilSubgraph } from './ward-council/subgraph';

const describeAll = (kinds: readonly RecordKind[], { schema }: { schema: GraphQLSchema }) =>
  kinds.map((kind) => ({ kind: describeKind(kind, { kinds, schema }, true), schema }));

const ALL = [
  ...describeAll(CITY_KINDS, cityCouncilSubgraph),
  ...describeAll(AFFAIRS_KINDS, citizenAffairsSubgraph),
  ...describeAll(WARD_KINDS, wardCouncilSubgraph),
].map((one) => [one.kind.name, one] as const);

/** The fields of a mutation's input, without those that every mutation has. */
function inputOf(schema: GraphQLSchema, mutation: string) {
  const field = schema.getMutationType()?.getFields()[mutation];
  const input = field && (getNamedType(field.args[0]!.type) as GraphQLInputObjectType); // each takes one input
  if (!input) throw new Error(`There is no mutation ${mutation}.`);
  const usual = ['idempotencyKey', 'id', 'expectedVersion', 'isDraft'];
  return Object.values(input.getFields()).filter(({ name }) => !usual.includes(name));
}

const asInput = ({ name, inputType, required }: RecordKindField) => ({ name, inputType, required });
const inputFields = (schema: GraphQLSchema, mutation: string) =>
  inputOf(schema, mutation).map(({ name, type }) => ({
    ...{ name, inputType: String(getNullableType(type)), required: isNonNullType(type) },
  }));

const allFields = ({ fields, steps }: RecordKindType): RecordKindField[] => [
  ...fields,
  ...steps.flatMap((step) => step.fields),
];

test.each(ALL)('a new %s takes the fields that its kind describes, by the same names and types', (_, one) => {
  const { mutations } = one.kind;
  const fields = one.kind.fields.filter(({ isLate }) => !isLate);
  if (mutations.record) expect(inputFields(one.schema, mutations.record)).toEqual(fields.map(asInput));
  else expect(fields.map(({ inputType }) => inputType)).toEqual(fields.map(() => null));
});

test.each(ALL)('a correction of a %s takes what its kind describes, all of it optional', (_, { kind, schema }) => {
  const { mutations, fields } = kind;
  if (!mutations.correct) return expect(mutations.correct).toBeUndefined();
  const known = fields.map(({ name }) => name);
  const taken = inputFields(schema, mutations.correct).filter(({ name }) => name !== 'reason');
  expect(known).toEqual(expect.arrayContaining(taken.map(({ name }) => name)));
  expect(taken.filter(({ required }) => required)).toEqual([]);
});

test.each(ALL)('every step of a %s is a mutation that takes the fields described, between its states', (_, one) => {
  const states = one.kind.states.map(({ value }) => value);
  for (const { mutation, fields, from, to, needsReason } of one.kind.steps) {
    const taken = inputFields(one.schema, mutation);
    const reason = { name: 'reason', inputType: 'String', required: needsReason };
    const own = fields.map(asInput);
    expect(taken).toEqual(own.some(({ name }) => name === 'reason') ? own : [...own, reason]);
    expect(states).toEqual(expect.arrayContaining(to === null ? from : [...from, to]));
  }
});

test.each(ALL)(
  'every choice and reference of a %s can be followed, and every label is there in both languages',
  (_, one) => {
    const names = ALL.map(([name]) => name);
    const labels = [one.kind, ...one.kind.states, ...one.kind.steps, ...allFields(one.kind)].map((it) => it.labels);
    for (const field of allFields(one.kind)) {
      labels.push(...field.choices.map((choice) => choice.labels));
      expect([field.name, field.choices.length > 0]).toEqual([field.name, field.type === 'ONE_OF']);
      if (field.type === 'REFERENCE') expect(names).toContain(field.refersTo);
    }
    for (const { VI, EN } of labels) expect([VI.trim(), EN.trim()]).not.toContain('');
  },
);

test('a kind with a life begins its states with that of a new record', () => {
  const begins = Object.fromEntries(
    ALL.flatMap(([name, { kind }]) => (kind.states[0] ? [[name, kind.states[0].value]] : [])),
  );
  expect(begins).toMatchObject({ WardOversight: 'PLANNED', Petition: 'RECEIVED', VoterRecommendation: 'CAPTURED' });
});

test('personal data is marked, and nothing else', () => {
  const personal = ALL.flatMap(([name, { kind }]) =>
    kind.fields.filter(({ isPersonal }) => isPersonal).map((field) => `${name}.${field.name}`),
  );
  const of = (petition: string) =>
    ['petitionerName', 'petitionerAddress', 'petitionerPhone', 'content'].map((field) => `${petition}.${field}`);
  expect(personal).toEqual([...of('Petition'), ...of('WardPetition')]);
});

test('a name of code is spelled out as words', () => {
  expect(['visitedOn', 'oversightId', 'IN_PROGRESS', 'id', 'kind'].map(spelledOut)).toEqual([
    ...['Visited on', 'Oversight', 'In progress', 'Id', 'Kind'],
  ]);
});
