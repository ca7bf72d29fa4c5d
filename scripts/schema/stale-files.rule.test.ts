import { staleFiles } from './stale-files.rule';

test('files that say what the code says are no fault', () => {
  expect(staleFiles({ 'api.graphql': 'type Query' }, { 'api.graphql': 'type Query' })).toEqual([]);
});

test('a file that says something else than the code is named, with the command that mends it', () => {
  expect(
    staleFiles({ 'api.graphql': 'old', 'a.graphql': 'same' }, { 'api.graphql': 'new', 'a.graphql': 'same' }),
  ).toEqual([{ at: 'schema/api.graphql', message: 'is stale: run npm run schema' }]);
});

test('a file that is missing and a file that nothing writes any more are both faults', () => {
  expect(staleFiles({ 'gone.graphql': '' }, { 'new.graphql': '' })).toEqual([
    { at: 'schema/new.graphql', message: 'is missing: run npm run schema' },
    { at: 'schema/gone.graphql', message: 'no longer comes from the code: remove it' },
  ]);
});
