import { CATALOGUE } from '../../subgraphs/indicators/catalogue';
import { FIGURE_GROUPS, figureIn } from './figure-paths';

test('every indicator stands under one heading, in the order of the catalogue', () => {
  expect(FIGURE_GROUPS.flatMap(({ indicators }) => indicators)).toEqual(CATALOGUE);
});

test('a figure is null where its group is not there, and zero where it is counted as none', () => {
  const tally = { sessions: { total: 0 }, petitions: null };

  expect(figureIn(tally, { path: 'sessions.total' })).toBe(0);
  expect(figureIn(tally, { path: 'petitions.received' })).toBeNull();
  expect(figureIn(null, { path: 'sessions.total' })).toBeNull();
});
