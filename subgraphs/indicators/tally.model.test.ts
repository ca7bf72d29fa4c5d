import { parse, visit } from 'graphql';
import { CATALOGUE, findIndicator, type IndicatorDefinition } from './catalogue';
import { figureIn, groupsOf, TALLY_GROUPS, tallyOf, tallySelection, WARD_GROUPS } from './tally.model';

const indicator = (code: string) => findIndicator(code) as IndicatorDefinition;
const numbered = Object.fromEntries(CATALOGUE.map(({ code }, at) => [code, at + 1]));

test('every figure is found again where it was put', () => {
  const tally = tallyOf(numbered, TALLY_GROUPS);

  for (const one of CATALOGUE) expect([one.code, figureIn(tally, one)]).toEqual([one.code, numbered[one.code]]);
});

test('a tally has all figures of its groups and no other group', () => {
  expect(tallyOf(numbered, ['sessions', 'surveys'])).toEqual({
    sessions: { total: 1, regular: 2, thematic: 3, urgentMatters: 4 },
    surveys: { points: numbered['GS.04'] },
  });
  expect(tallyOf(numbered, [])).toEqual({});
});

test('a figure that was not counted is null, and nought is nought', () => {
  expect(tallyOf({ 'TD.01': 0 }, ['receptions'])).toEqual({ receptions: { turns: 0, citizens: null } });
});

test('a missing tally, group or figure is null, and nought is nought', () => {
  expect(figureIn(null, indicator('KH.01'))).toBeNull();
  expect(figureIn(undefined, indicator('KH.01'))).toBeNull();
  expect(figureIn({}, indicator('KH.01'))).toBeNull();
  expect(figureIn({ sessions: { regular: 3 } }, indicator('KH.01'))).toBeNull();
  expect(figureIn({ sessions: { total: 0 } }, indicator('KH.01'))).toBe(0);
  // A group is null, whatever its type says, where the server that counts it did not answer.
  expect(figureIn(JSON.parse('{"sessions":null}'), indicator('KH.01'))).toBeNull();
});

test("each tier's server counts its own groups, and each group is counted by one server", () => {
  expect(groupsOf('city-council')).toEqual([
    'sessions',
    'standingMeetings',
    'resolutions',
    'oversight',
    'surveys',
    'organization',
  ]);
  expect(groupsOf('citizen-affairs')).toEqual([
    'voterContacts',
    'recommendations',
    'receptions',
    'petitions',
    'dialogues',
  ]);
  expect([...groupsOf('city-council'), ...groupsOf('citizen-affairs')].sort()).toEqual([...TALLY_GROUPS].sort());
});

test("wards count all groups but the city's own organization", () => {
  expect(WARD_GROUPS).toEqual(TALLY_GROUPS.filter((group) => group !== 'organization'));
});

test('the selection of groups is GraphQL that names each of their figures once', () => {
  const paths: string[] = [];
  let group = '';
  visit(parse(`{ ${tallySelection(TALLY_GROUPS)} }`), {
    Field({ name, selectionSet }) {
      if (selectionSet) group = name.value;
      else paths.push(`${group}.${name.value}`);
    },
  });

  expect(paths.sort()).toEqual(CATALOGUE.map(({ path }) => path).sort());
  expect(tallySelection(['surveys', 'receptions'])).toBe('surveys { points } receptions { turns citizens }');
});
