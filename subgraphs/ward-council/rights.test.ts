import { viewers } from '../viewer/viewers.fixture';
import { SHARED } from '../records/record-rights';
import { WardPetition } from './citizens/petition.kind';
import { WardReception } from './citizens/reception.kind';
import { WardReminder } from './citizens/reminder.kind';
import { isAdmitted } from './admission.policy';
import { seesSmallCells } from '../indicators/small-cells';
import { WardReturn } from './ward-return/ward-return.kind';
import { wardRights } from './rights';
import { WARD_RECORDS } from './subgraph';

const { standingCommittee, citizenAffairsOfficer, analyst, service } = viewers;
const wardOfficer = viewers.wardOfficer();

test('a ward lets in its own officers and those who ask all wards, and nobody else', () => {
  expect([standingCommittee, analyst, wardOfficer].map((viewer) => isAdmitted(viewer, 'song-cau'))).toEqual([
    true,
    true,
    true,
  ]);
  const others = [citizenAffairsOfficer, service, { ...service, wardId: 'song-cau' }, viewers.wardOfficer('duc-xuan')];
  expect(others.map((viewer) => isAdmitted(viewer, 'song-cau'))).toEqual([false, false, false, false]);
});

test.each(WARD_RECORDS)(
  "every %p, drafts too, is its own officers' to read, and what is no draft the city's",
  (record) => {
    expect(wardRights(wardOfficer).conditionsOn(record)).toEqual([]);
    expect(wardRights(standingCommittee).conditionsOn(record)).toEqual([SHARED]);
  },
);

test.each(WARD_RECORDS)('no %p is for a role that asks no ward, also where somebody let it in by mistake', (record) => {
  for (const viewer of [citizenAffairsOfficer, service])
    expect(() => wardRights(viewer).conditionsOn(record)).toThrow(expect.objectContaining({ name: 'NotAllowed' }));
});

test("an analyst reads a ward's shared records, but none in which one person can be told", () => {
  for (const record of WARD_RECORDS) {
    const read = () => wardRights(analyst).conditionsOn(record);
    if ([WardPetition, WardReception, WardReturn].some((one) => one === record))
      expect(read).toThrow(expect.objectContaining({ name: 'NotAllowed' }));
    else if (record === WardReminder)
      expect(read()).toEqual([SHARED, { column: 'recommendation_id', is: 'not null' }]); // of a petition it tells of a person
    else expect(read()).toEqual([SHARED]);
  }
});

test('small cells are hidden from analysts alone', () => {
  expect([standingCommittee, wardOfficer, analyst].map(seesSmallCells)).toEqual([true, true, false]);
});
