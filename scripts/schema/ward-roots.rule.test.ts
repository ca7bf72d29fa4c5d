import { openWardRoots } from './ward-roots.rule';

test('root fields of a ward that the supergraph hides are no fault', () => {
  expect(openWardRoots('type Query { council: String @inaccessible } type Council { name: String }')).toEqual([]);
});

test('root fields of a ward that the supergraph would show are named, mutations too', () => {
  const sdl = 'type Query { council: String } extend type Mutation { submit: String hidden: String @inaccessible }';
  expect(openWardRoots(sdl)).toMatchObject([{ at: 'Query.council' }, { at: 'Mutation.submit' }]);
});
