import { ABSTRACT_CASES } from './federation-cases/abstract-types';
import { ENTITY_CASES } from './federation-cases/entities';
import type { FederationCase } from './federation-cases/federation-case';
import { OPERATION_CASES } from './federation-cases/operations';
import { FIELD_CASES } from './federation-cases/requires-and-provides';
import { type RunningCase, startCase } from './federation-cases/run-case';

// What a gateway owes to the Federation specification, in the kinds of cases that audits of gateways have, each with its one right
// answer; with the names that a client may choose. Of these 50 questions Apollo's stock gateway answers 41 so.
const CASES = [...ENTITY_CASES, ...FIELD_CASES, ...ABSTRACT_CASES, ...OPERATION_CASES];

describe.each(CASES.map((one): [string, FederationCase] => [one.about, one]))('%s', (_, federationCase) => {
  let running: RunningCase;
  beforeAll(async () => {
    running = await startCase(federationCase);
  });
  afterAll(() => running?.stop());

  test.each(federationCase.questions.map((one) => [one.query, one] as const))('%s', async (__, question) => {
    expect(await running.answer(question)).toEqual({ data: question.data });
  });
});
