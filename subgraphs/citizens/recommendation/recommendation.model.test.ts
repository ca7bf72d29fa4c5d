import { recommendationRules, type VoterRecommendationRecord } from './recommendation.model';

const raised = {
  state: 'CAPTURED',
  raisedOn: '2020-06-10',
  answeredOn: null,
  transferredOn: null,
  respondedOn: null,
  dueOn: null,
  earlierDeadlines: null,
  mergedIntoId: null,
};

function brokenBy(change: object): string[] {
  const item = { ...raised, ...change } as unknown as VoterRecommendationRecord; // a row as the loader reads it
  return recommendationRules.filter((rule) => !rule.holds(item)).map(({ column }) => column);
}

test('a recommendation that was only raised breaks no rule', () => {
  expect(brokenBy({})).toEqual([]);
});

test.each([
  ['ANSWERED_AT_MEETING', 'answeredOn', 'answered_on'],
  ['TRANSFERRED', 'transferredOn', 'transferred_on'],
  ['IN_RESOLUTION', 'transferredOn', 'transferred_on'],
  ['RESPONDED', 'respondedOn', 'responded_on'],
])('%s needs the day that the figures know it by', (state, day, column) => {
  expect(brokenBy({ state })).toEqual([column]);
  expect(brokenBy({ state, [day]: '2020-06-20' })).toEqual([]);
});

test('nothing is done about a recommendation before it is raised', () => {
  expect(brokenBy({ answeredOn: '2020-06-09', transferredOn: '2020-06-09', respondedOn: '2020-06-09' }).sort()).toEqual(
    ['answered_on', 'responded_on', 'transferred_on'],
  );
});

test('a duplicate names what it was merged into, and nothing else does', () => {
  expect(brokenBy({ state: 'DUPLICATE' })).toContain('merged_into_id');
  expect(brokenBy({ mergedIntoId: 'other' })).toContain('merged_into_id');
});

test.each([[{}], ['2020-06-30'], [[null]], [[{ dueOn: '2020-06-31', extendedOn: '2020-07-01' }]], [[{ dueOn: 1 }]]])(
  'what is no list of deadlines with the days of their extensions is refused: %j',
  (earlierDeadlines) => {
    expect(brokenBy({ earlierDeadlines })).toEqual(['earlier_deadlines']);
    expect(brokenBy({ earlierDeadlines: [{ dueOn: '2020-06-30', extendedOn: '2020-07-01' }] })).toEqual([]);
  },
);
