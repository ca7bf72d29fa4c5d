import { CATALOGUE } from './catalogue';
import { Period } from './period';
import { type Declared, notKeptIn, notKeptOver, withoutGroups } from './records-from';
import { KeptGroup } from './records-from.model';
import { type Figures, groupNameOf, groupOf, TALLY_GROUPS } from './tally.model';

const { PETITIONS, SESSIONS } = KeptGroup;
const over = (period: string, ...declared: Declared[]) => notKeptOver(Period.parse(period), declared);
const said = (group: KeptGroup | null, since: string | null): Declared => ({ group, since });

test('every group that a council may declare is one of a tally, and all but the directory may be', () => {
  const known = TALLY_GROUPS.filter((group) => group !== 'organization').map(groupNameOf);
  expect(Object.values(KeptGroup).toSorted()).toEqual(known.toSorted());
});

test('a group is kept over a period that begins on its day or later, and over no other', () => {
  expect(over('2020')).toEqual([]);
  expect(over('2020', said(PETITIONS, '2020-01-01'))).toEqual([]);
  expect(over('2020', said(PETITIONS, '2020-01-02'))).toEqual(['petitions']);
  expect(over('2019', said(PETITIONS, '2020-01-01'))).toEqual(['petitions']);
  expect(over('2020', said(PETITIONS, null))).toEqual(['petitions']);
});

test('of several declarations on one group the latest counts, and one without a group is on all', () => {
  expect(over('2020', said(PETITIONS, null), said(PETITIONS, '2019-01-01'))).toEqual([]);
  expect(over('2020', said(null, null), said(PETITIONS, '2020-01-01'))).not.toContain('petitions');
  expect(over('2020', said(PETITIONS, '2019-01-01'), said(null, '2021-01-01'))).toHaveLength(10);
  expect(over('2020', said(SESSIONS, null), said(PETITIONS, null))).toEqual(['sessions', 'petitions']);
});

test('over a period in which a council came into being its records begin on its first day, and on no other', () => {
  const from = (firstDay: string, since: string) =>
    notKeptOver(Period.parse('2025'), [said(PETITIONS, since)], firstDay);

  expect(from('2025-07-01', '2025-07-01')).toEqual([]);
  expect(from('2025-07-01', '2025-07-02')).toEqual(['petitions']);
  expect(from('2025-06-30', '2025-07-01')).toEqual(['petitions']);
  expect(from('2026-01-01', '2026-01-01')).toEqual(['petitions']);
  expect(from('2015-01-01', '2025-01-02')).toEqual(['petitions']);
});

test('figures of such groups are null and no others, which tells the groups again', () => {
  const counted: Figures = Object.fromEntries(CATALOGUE.map(({ code }, at) => [code, at]));
  const told = withoutGroups(counted, ['petitions', 'sessions']);

  for (const one of CATALOGUE)
    expect(told[one.code]).toBe(['petitions', 'sessions'].includes(groupOf(one)) ? null : counted[one.code]);
  expect(notKeptIn(told, TALLY_GROUPS)).toEqual(['sessions', 'petitions']);
  expect(notKeptIn({ 'DT.01': null }, TALLY_GROUPS)).toEqual(['petitions']);
  expect(notKeptIn({ 'DT.01': null, 'DT.01a': 0 }, TALLY_GROUPS)).toEqual([]);
  expect(notKeptIn({}, TALLY_GROUPS)).toEqual([]);
});
