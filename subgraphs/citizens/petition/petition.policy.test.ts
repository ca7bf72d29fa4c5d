import type { Viewer } from '../../viewer/viewer';
import { mayReadContent, mayReadPetitioner, type PetitionKeeper } from './petition.policy';
import { PetitionKind } from './petition.states';

const subject = 'test';
const VIEWERS: Record<string, Viewer> = {
  'standing-committee': { role: 'standing-committee', subject },
  'citizen-affairs-officer': { role: 'citizen-affairs-officer', subject },
  analyst: { role: 'analyst', subject },
  'officer of song-cau': { role: 'ward-officer', subject, wardId: 'song-cau' },
  'officer of duc-xuan': { role: 'ward-officer', subject, wardId: 'duc-xuan' },
  service: { role: 'service', subject, wardId: null },
  'service of song-cau': { role: 'service', subject, wardId: 'song-cau' },
};

const CITY: PetitionKeeper = { tier: 'CITY' };
const SONG_CAU: PetitionKeeper = { tier: 'WARD', wardId: 'song-cau' };
const sharedAt = new Date('2020-01-01T00:00:00Z');

const whoMay = (may: (viewer: Viewer) => boolean): string[] =>
  Object.entries(VIEWERS).flatMap(([name, viewer]) => (may(viewer) ? [name] : []));

test.each([
  ["the city's", CITY, ['citizen-affairs-officer']],
  ["a ward's", SONG_CAU, ['officer of song-cau']],
])('who wrote one of %s petitions is for who handles them', (_, keeper, expected) => {
  expect(whoMay((viewer) => mayReadPetitioner(viewer, keeper))).toEqual(expected);
});

test.each(Object.values(PetitionKind))(
  'the text of a %s is for who handles it, and for the Standing Committee',
  (kind) => {
    const above = kind === PetitionKind.DENUNCIATION ? [] : ['standing-committee'];

    expect(whoMay((viewer) => mayReadContent(viewer, CITY, { kind, sharedAt }))).toEqual([
      ...above,
      'citizen-affairs-officer',
    ]);
    expect(whoMay((viewer) => mayReadContent(viewer, SONG_CAU, { kind, sharedAt }))).toEqual([
      ...above,
      'officer of song-cau',
    ]);
  },
);

test.each(Object.values(PetitionKind))('the text of a draft %s of a ward is for its officers alone', (kind) => {
  const draft = { kind, sharedAt: null };

  expect(whoMay((viewer) => mayReadContent(viewer, SONG_CAU, draft))).toEqual(['officer of song-cau']);
});
