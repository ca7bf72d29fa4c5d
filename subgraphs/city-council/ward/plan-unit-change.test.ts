import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownDirectory, KnownUnit } from './known-directory.model';
import { planUnitChange, type UnitPlan } from './plan-unit-change';
import { readUnitChange, UnitChangeRefused } from './unit-change';
import { WardKind } from './ward.model';
import { SuccessionExtent } from './ward-succession.model';

const DAY = '2025-07-01';

const unit = (id: string, code: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
  ...{ id, code, kind: WardKind.WARD, name: `Phường ${id}`, nameEn: `${id} Ward` },
  ...{ validFrom: '2015-04-11', validTo: null, alsoFrom: null, ...more },
});

const directory: KnownDirectory = {
  units: [unit('a', '00001'), unit('b', '00002'), unit('c', '00003')],
  successions: [],
  takenIds: ['draft'],
};

const successor = (id: string, code: string, from: unknown[], more: object = {}) => ({
  ...{ id, code, kind: 'WARD', name: `Phường ${id}`, nameEn: `${id} Ward`, from },
  ...more,
});
const part = (id: string) => ({ id, extent: 'PART' });
const change = (successors: unknown[], more: object = {}) =>
  readUnitChange(JSON.stringify({ effectiveOn: DAY, legalBasis: ['NQ 1'], successors, ...more }));

const arrow = (predecessorId: string, successorId: string, extent: keyof typeof SuccessionExtent = 'WHOLE') => ({
  ...{ predecessorId, successorId, effectiveOn: DAY, extent: SuccessionExtent[extent] },
});

/** What is done, the new units, and what goes over into what; everything named ceases. */
const CHANGES: [string, ReturnType<typeof change>, UnitPlan][] = [
  [
    'a merge of two into one that takes the code of one of them',
    change([successor('ab', '00001', ['a', 'b'])]),
    {
      ends: ['a', 'b'],
      begins: [unit('ab', '00001', { validFrom: DAY })],
      successions: [arrow('a', 'ab'), arrow('b', 'ab')],
    },
  ],
  [
    'a split of one into two',
    change([successor('a1', '00001', [part('a')]), successor('a2', '00009', [part('a')])]),
    {
      ends: ['a'],
      begins: [unit('a1', '00001', { validFrom: DAY }), unit('a2', '00009', { validFrom: DAY })],
      successions: [arrow('a', 'a1', 'PART'), arrow('a', 'a2', 'PART')],
    },
  ],
  [
    'another name and code for one',
    change([successor('a-new', '00009', ['a'])]),
    { ends: ['a'], begins: [unit('a-new', '00009', { validFrom: DAY })], successions: [arrow('a', 'a-new')] },
  ],
  [
    'codes that change places',
    change([successor('a-new', '00002', ['a']), successor('b-new', '00001', ['b'])]),
    {
      ends: ['a', 'b'],
      begins: [unit('a-new', '00002', { validFrom: DAY }), unit('b-new', '00001', { validFrom: DAY })],
      successions: [arrow('a', 'a-new'), arrow('b', 'b-new')],
    },
  ],
  [
    'a part that moves from one to the other, and what comes from outside',
    change([
      successor('a-new', '00001', [part('a')]),
      successor('b-new', '00002', ['b', part('a')], { alsoFrom: 'Xã Ngoài' }),
    ]),
    {
      ends: ['a', 'b'],
      begins: [
        unit('a-new', '00001', { validFrom: DAY }),
        unit('b-new', '00002', { validFrom: DAY, alsoFrom: 'Xã Ngoài' }),
      ],
      successions: [arrow('a', 'a-new', 'PART'), arrow('b', 'b-new'), arrow('a', 'b-new', 'PART')],
    },
  ],
  [
    'one that leaves the city whole, and one of which a part does',
    change([successor('b-new', '00002', [part('b')])], {
      leaving: [
        { id: 'a', to: 'Thành phố khác' },
        { id: 'b', to: 'Xã Ngoài' },
      ],
    }),
    {
      ends: ['b', 'a'],
      begins: [unit('b-new', '00002', { validFrom: DAY })],
      successions: [arrow('b', 'b-new', 'PART')],
    },
  ],
  [
    'a new unit of land from outside alone',
    change([successor('d', '00004', [], { alsoFrom: 'Xã Ngoài' })]),
    { ends: [], begins: [unit('d', '00004', { validFrom: DAY, alsoFrom: 'Xã Ngoài' })], successions: [] },
  ],
];

test.each(CHANGES)('%s is planned', (_, asked, plan) => {
  expect(planUnitChange(directory, asked)).toEqual(plan);
});

test('what the directory has already is not planned again', () => {
  const [, asked, plan] = CHANGES[0]!;
  const after: KnownDirectory = {
    ...directory,
    units: [
      ...directory.units.map((one) => (plan.ends.includes(one.id) ? { ...one, validTo: DAY } : one)),
      ...plan.begins,
    ],
    successions: plan.successions,
  };

  expect(planUnitChange(after, asked)).toEqual({ ends: [], begins: [], successions: [] });
});

test('a chain of two changes is two plans, the second from where the first has led', () => {
  const first = planUnitChange(directory, change([successor('ab', '00001', ['a', 'b'])])) as UnitPlan;
  const after = {
    ...directory,
    units: [...directory.units.map((one) => (one.id === 'c' ? one : { ...one, validTo: DAY })), ...first.begins],
    successions: first.successions,
  };
  const second = change([successor('abc', '00001', ['ab', 'c'])], { effectiveOn: '2026-07-01' });

  expect(planUnitChange(after, second)).toMatchObject({ ends: ['ab', 'c'], begins: [{ id: 'abc', code: '00001' }] });
});

const withUnit = (id: string, more: Partial<KnownUnit>): KnownDirectory => ({
  ...directory,
  units: directory.units.map((one) => (one.id === id ? { ...one, ...more } : one)),
});

/** What is wrong, the change, where the fault is said to be, and a word of it. */
const WRONG: [string, ReturnType<typeof change>, [place: string, word: string][], KnownDirectory?][] = [
  [
    'a predecessor that nobody knows',
    change([successor('n', '00009', ['x'])]),
    [['successors[0].from[0]', 'no ward "x"']],
  ],
  [
    'all of one unit in two places',
    change([successor('n', '00009', ['a']), successor('m', '00008', ['a'])]),
    [['successors[0].from[0]', 'Overlap']],
  ],
  [
    'all of a unit here and a part of it there',
    change([successor('n', '00009', [part('a')]), successor('m', '00008', ['a'])]),
    [['successors[1].from[0]', 'Overlap']],
  ],
  [
    'all of a unit here, and it leaves the city too',
    change([successor('n', '00009', ['a'])], { leaving: [{ id: 'a', to: 'Xã Ngoài' }] }),
    [['successors[0].from[0]', 'Overlap']],
  ],
  [
    'a part of a unit, and no word of the rest',
    change([successor('n', '00009', [part('a')])]),
    [['successors[0].from[0]', 'Gap']],
  ],
  [
    'a new unit that comes from nowhere',
    change([successor('n', '00009', [])]),
    [['successors[0].from', 'comes from no unit']],
  ],
  ['no change at all', change([]), [['successors', 'No unit changes']]],
  [
    'one id for two new units, and one code',
    change([successor('n', '00009', ['a']), successor('n', '00009', ['b'])]),
    [
      ['successors[1].id', 'named above'],
      ['successors[1].code', 'another new unit'],
    ],
  ],
  [
    'a predecessor named twice',
    change([successor('n', '00009', [part('a'), part('a')])]),
    [['successors[0].from[1]', 'named above']],
  ],
  [
    'a unit that stays what it is called and yet changes',
    change([successor('a', '00001', ['a', 'b'])]),
    [
      ['successors[0].from[0]', 'itself a new unit'],
      ['successors[0].id', 'another unit'],
    ],
  ],
  [
    'a new unit with the id of a draft',
    change([successor('draft', '00009', ['a'])]),
    [['successors[0].id', 'another unit']],
  ],
  [
    'a code that a unit in force goes on having',
    change([successor('n', '00003', ['a'])]),
    [['successors[0].code', '"c" still has']],
  ],
  [
    'a code that a unit of later has',
    change([successor('n', '00007', ['a'])]),
    [['successors[0].code', '"later" still has']],
    { ...directory, units: [...directory.units, unit('later', '00007', { validFrom: '2026-01-01' })] },
  ],
  [
    'a predecessor that ceased before: nobody is in force in between',
    change([successor('n', '00009', ['a'])]),
    [['successors[0].from[0]', 'Gap']],
    withUnit('a', { validTo: '2025-06-30' }),
  ],
  [
    'a predecessor that is to cease later: both are in force at once',
    change([successor('n', '00009', ['a'])]),
    [['successors[0].from[0]', 'Overlap']],
    withUnit('a', { validTo: '2025-07-02' }),
  ],
  [
    'a day before the predecessor began',
    change([successor('n', '00009', ['a'])]),
    [['successors[0].from[0]', 'not before']],
    withUnit('a', { validFrom: DAY }),
  ],
  [
    'a predecessor that went over elsewhere on that day',
    change([successor('n', '00009', ['a'])]),
    [['successors[0].from[0]', 'into "c"']],
    { ...withUnit('a', { validTo: DAY }), successions: [arrow('a', 'c')] },
  ],
  [
    'everything at once',
    change([successor('n', '00003', ['x']), successor('draft', '00009', [part('a')])]),
    [
      ['successors[1].from[0]', 'Gap'],
      ['successors[0].from[0]', 'no ward'],
      ['successors[0].code', 'still has'],
      ['successors[1].id', 'another unit'],
    ],
  ],
];

test.each(WRONG)('%s is refused, with its place', (_, asked, expected, known = directory) => {
  const planned = planUnitChange(known, asked);

  expect(planned).toEqual({
    faults: expected.map(([place, word]) => ({
      place,
      says: { vi: expect.any(String), en: expect.stringContaining(word) },
    })),
  });
});

test('the form of a file is looked at as a whole, and each fault has its place', () => {
  const file = { effectiveOn: '2025-02-30', legalBasis: [], successors: [successor('A B', '1', [7], { size: 3 })] };

  const places = refusalOf(JSON.stringify(file)).faults.map(({ place }) => place);

  expect(places.sort()).toEqual([
    'effectiveOn',
    'legalBasis',
    'successors[0]',
    'successors[0].code',
    'successors[0].from[0]',
    'successors[0].id',
  ]);
});

test.each(['', '{', '[]', 'null', '{"effectiveOn": 1}'])(
  'the file %j is refused as what it is, never with a trace',
  (text) => {
    expect(refusalOf(text).message).not.toMatch(/ at |undefined/);
  },
);

test('the change of 2025 that is shipped says what the source says, and names no unit twice', () => {
  const path = join(__dirname, '../../../data/bac-kan-2025/unit-change.json');
  const { successors, effectiveOn } = readUnitChange(readFileSync(path, 'utf8'));

  expect(effectiveOn).toBe(DAY);
  expect(successors.map(({ id, code, from }) => [id, code, from.length])).toEqual([
    ['duc-xuan-2025', '01840', 3],
    ['bac-kan-2025', '01843', 4],
    ['phong-quang-2025', '01849', 1],
  ]);
});

function refusalOf(text: string): UnitChangeRefused {
  try {
    readUnitChange(text);
  } catch (error) {
    if (error instanceof UnitChangeRefused) return error;
  }
  throw new Error('It was not refused.');
}
