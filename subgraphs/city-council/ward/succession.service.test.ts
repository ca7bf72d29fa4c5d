import type { KnownSuccession } from './known-directory.model';
import { successorOf } from './succession.service';
import { SuccessionExtent } from './ward-succession.model';

const { WHOLE, PART } = SuccessionExtent;
const arrow = (predecessorId: string, successorId: string, effectiveOn: string, extent = WHOLE): KnownSuccession => ({
  ...{ predecessorId, successorId, effectiveOn, extent },
});

/** In 2021 a and b became ab and c was split; in 2025 ab got another name, d gave a part to e, and f left the city. */
const SUCCESSIONS = [
  arrow('ab', 'ab-new', '2025-07-01'),
  arrow('a', 'ab', '2021-01-01'),
  arrow('b', 'ab', '2021-01-01'),
  arrow('c', 'c1', '2021-01-01', PART),
  arrow('c', 'c2', '2021-01-01', PART),
  arrow('d', 'e', '2025-07-01', PART),
];

const inForceOn = (day: string) => (wardId: string) =>
  (day < '2021-01-01'
    ? ['a', 'b', 'c', 'd', 'f']
    : day < '2025-07-01'
      ? ['ab', 'c1', 'c2', 'd', 'f']
      : ['ab-new', 'c1', 'c2', 'd', 'e']
  ).includes(wardId);

test.each([
  ['a unit that has not changed is itself', 'd', '2020-12-31', '2024-12-31', { wardId: 'd' }],
  ['a merged unit is the one it became', 'a', '2020-12-31', '2021-01-01', { wardId: 'ab' }],
  ['on the day before the change it is itself still', 'a', '2020-12-31', '2020-12-31', { wardId: 'a' }],
  ['over two changes it is the last one', 'b', '2020-12-31', '2026-01-01', { wardId: 'ab-new' }],
  ['a renamed unit is the new one', 'ab', '2022-12-31', '2026-01-01', { wardId: 'ab-new' }],
  ['a unit that was split is nobody', 'c', '2020-12-31', '2026-01-01', { reason: 'SPLIT' }],
  ['a part of one that was split is itself', 'c1', '2022-12-31', '2026-01-01', { wardId: 'c1' }],
  ['a unit that gave a part away is nobody, though it goes on', 'd', '2020-12-31', '2026-01-01', { reason: 'SPLIT' }],
  ['after it gave a part away it is itself', 'd', '2025-12-31', '2026-01-01', { wardId: 'd' }],
  ['a unit that left the city is nobody', 'f', '2020-12-31', '2026-01-01', { reason: 'NO_SUCCESSOR' }],
])('%s', (_, wardId, day, asOf, expected) => {
  expect(successorOf(wardId, { day, asOf }, SUCCESSIONS, inForceOn(asOf))).toEqual(expected);
});
