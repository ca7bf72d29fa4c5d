import { CATALOGUE, findIndicator } from './catalogue';

/** The codes of the official report, each with its parts, and the servers that count it: wards, the city, or both. */
const OFFICIAL: [codes: string, owner: string, inWards: boolean][] = [
  ['KH.01 KH.01a KH.01b KH.01c PH.01 PH.01a PH.01b PH.01c NQ.01', 'city-council', true],
  ['TX.00', 'citizen-affairs', false],
  ['TX.01 TX.02 TX.03 TX.04', 'citizen-affairs', true],
  ['TX.05', 'citizen-affairs', false],
  ['TX.06a TX.06b TX.06c TX.06d', 'citizen-affairs', true],
  ['GS.01 GS.02 GS.03 GS.04', 'city-council', true],
  ['TD.01 TD.02 DT.01 DT.01a DT.01b DT.01c DT.01d DT.01e DT.01f DX.01 DX.02', 'citizen-affairs', true],
  ['TC.01 TC.02 TC.03', 'city-council', false],
];

const known = OFFICIAL.flatMap(([codes, owner, inWards]) => codes.split(' ').map((code) => ({ code, owner, inWards })));

test('the catalogue has every indicator of the official report, in its order, and no other', () => {
  expect(CATALOGUE.map(({ code, owner, inWards }) => ({ code, owner, inWards }))).toEqual(known);
});

test('no two indicators share a code or a place in a tally', () => {
  expect(new Set(CATALOGUE.map(({ code }) => code)).size).toBe(CATALOGUE.length);
  expect(new Set(CATALOGUE.map(({ path }) => path)).size).toBe(CATALOGUE.length);
});

test('every indicator has a label, a unit and a definition in both languages, and a place of two names', () => {
  for (const { code, vi, en, unit, definition, path } of CATALOGUE) {
    for (const words of [vi, en, unit.vi, unit.en, definition.vi, definition.en])
      expect([code, words.trim()]).not.toEqual([code, '']);
    expect(path).toMatch(/^[a-z]+[a-zA-Z]*\.[a-z]+[a-zA-Z]*$/);
  }
});

test('no two indicators have the same label or the same definition', () => {
  for (const word of ['vi', 'en'] as const) {
    expect(new Set(CATALOGUE.map((indicator) => indicator[word])).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map(({ definition }) => definition[word])).size).toBe(CATALOGUE.length);
  }
});

test.each([
  ['KH.01', 'kỳ họp', 'sessions.total'],
  ['PH.01c', 'phiên', 'standingMeetings.extended'],
  ['TX.02', 'lượt cử tri', 'voterContacts.attending'],
  ['TX.05', 'văn bản', 'voterContacts.digests'],
  ['GS.03', 'đơn vị', 'oversight.overseenUnits'],
  ['TD.01', 'lượt', 'receptions.turns'],
  ['DT.01b', 'đơn', 'petitions.returned'],
  ['DX.02', 'người', 'dialogues.citizens'],
  ['TC.03', 'xã, phường', 'organization.returns'],
])('%s is counted in %s and stands at %s', (code, unit, path) => {
  expect(findIndicator(code)).toMatchObject({ code, path, unit: { vi: unit } });
});

test.each(['', 'KH.02', 'kh.01', 'KH.01 ', 'constructor'])('%j is the code of none', (code) => {
  expect(findIndicator(code)).toBeUndefined();
});
