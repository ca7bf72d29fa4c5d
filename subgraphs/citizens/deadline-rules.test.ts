import { daysBetween, deadlineFor, PETITION_DEADLINES, RECOMMENDATION_DEADLINES, ruleOn } from './deadline-rules';

const ALL = [...Object.values(PETITION_DEADLINES), ...Object.values(RECOMMENDATION_DEADLINES)];

test('every kind has a rule on every day, with a source', () => {
  for (const rules of ALL) {
    for (const day of ['1990-01-01', '2020-06-10', '2026-02-28', '2026-03-01', '2040-12-31'])
      expect(ruleOn(rules, day)?.source).toBeTruthy();
  }
});

test('the result of a complaint is due within seven days by the Act of 2015 while it holds, and by the council after it', () => {
  expect(deadlineFor(PETITION_DEADLINES.COMPLAINT, '2020-02-25')).toBe('2020-03-03'); // over the end of a leap February
  expect(ruleOn(PETITION_DEADLINES.COMPLAINT, '2026-02-28')).toMatchObject({ basis: 'LAW', days: 7 });
  expect(ruleOn(PETITION_DEADLINES.COMPLAINT, '2026-03-01')).toMatchObject({ basis: 'COUNCIL', days: 7 });
});

test('days between two days are counted over the ends of months and years', () => {
  expect(daysBetween('2019-12-31', '2020-03-01')).toBe(61);
});
