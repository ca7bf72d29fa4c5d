import { parse, validate } from 'graphql';
import { wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';
import {
  enteredIn,
  listQuestion,
  recordQuestion,
  recordType,
  type WholeRecord,
  writeQuestion,
} from '../../web/own-ward/graph/record-operations';
import { wardRecordTypes } from './ward-records';

const faultsOf = (text: { toString(): string }) => validate(wardCouncilSubgraph.schema, parse(String(text)));

test.each(Object.keys(wardRecordTypes()))(
  "a ward's server takes every question and every mutation about %s",
  (name) => {
    const { list, inputs } = recordType(name);
    expect(Object.keys(inputs).length).toBeGreaterThan(0);

    const asked = [
      recordQuestion(name),
      ...(list ? [listQuestion(name)] : []),
      ...Object.keys(inputs).map((mutation) => writeQuestion(name, mutation)),
    ];
    for (const text of asked) expect([String(text), faultsOf(text)]).toEqual([String(text), []]);
  },
);

test('what was entered is found in the record, wherever the record has it', () => {
  const record = {
    ...{ __typename: 'WardReminder', id: '1', wardId: 'x', version: 1, happenedOn: '', summary: '' },
    ...{ cancelledAt: null, sharedAt: null, number: '21', recommendation: { id: 'r' }, petition: null },
  } as WholeRecord;

  expect(['number', 'recommendationId', 'petitionId', 'nothing'].map((name) => enteredIn(record, name))).toEqual([
    ...['21', 'r', undefined, undefined],
  ]);
});

test('a type that is no record of a ward, and a mutation of another, are refused', () => {
  expect(() => recordType('CitySession')).toThrow(/no record of a ward/);
  expect(() => writeQuestion('WardSession', 'recordWardDeputy')).toThrow(/writes no WardSession/);
});
