import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { hacTrang, OFFICER } from './support/world';

const WARD = 'gio-lanh';

let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

const EVERYTHING = `fragment Everything on RecordKind {
  name label en: label(locale: EN) mayRecord mutations { record correct cancel remove share }
  fields { ...Whole } states { value label }
  steps { name label help from to mutation needsReason fields { ...Whole } }
}
fragment Whole on RecordKindField {
  name type inputType required isLate label en: label(locale: EN) help bounds { maxLength min max earliest } choices { value label } refersTo isPersonal
}`;

interface SeenKind {
  name: string;
  mayRecord: boolean;
}

const named = (kinds: SeenKind[], name: string) => kinds.find((kind) => kind.name === name);

test('a page asks once for the kinds of records of the city, of citizen affairs and of a ward, with all they say', async () => {
  const { data, errors } = await hub.query(
    `{ city { council { recordKinds { ...Everything } } } affairsRecordKinds { ...Everything }
      ward(id: "${WARD}") { council { recordKinds { ...Everything } } } } ${EVERYTHING}`,
  );

  expect(errors).toBeUndefined();
  expect(named(data.affairsRecordKinds, 'Petition')).toMatchObject({ label: 'Đơn', en: 'Petition' });
  expect(named(data.ward.council.recordKinds, 'WardSession')).toMatchObject({ label: 'Kỳ họp', mayRecord: false });
  expect(named(data.city.council.recordKinds, 'CitySurveyVisit')).toEqual({
    ...{ name: 'CitySurveyVisit', label: 'Khảo sát', en: 'Survey visit', mayRecord: true, states: [], steps: [] },
    mutations: {
      ...{ record: 'recordCitySurveyVisit', correct: 'correctCitySurveyVisit', cancel: 'cancelCitySurveyVisit' },
      ...{ remove: 'removeCitySurveyVisit', share: 'shareCitySurveyVisit' },
    },
    fields: [
      field({
        name: 'visitedOn',
        type: 'DATE',
        inputType: 'Date',
        label: 'Ngày khảo sát',
        en: 'Visited on',
        bounds: bounds({ earliest: '1945-09-02' }),
      }),
      field({
        ...{ name: 'siteKind', type: 'ONE_OF', inputType: 'SiteKind', label: 'Loại địa điểm', en: 'Site kind' },
        choices: [
          { value: 'POINT', label: 'Điểm' },
          { value: 'RESIDENTIAL_AREA', label: 'Khu dân cư' },
          { value: 'FACILITY', label: 'Cơ sở' },
        ],
      }),
      field({
        ...{ name: 'siteName', type: 'TEXT', inputType: 'String', label: 'Địa điểm', en: 'Site name' },
        bounds: bounds({ maxLength: 20_000 }),
      }),
      field({
        ...{ name: 'oversightId', type: 'REFERENCE', inputType: 'ID', label: 'Giám sát chuyên đề', en: 'Oversight' },
        ...{ refersTo: 'CityOversight', required: false },
      }),
      field({
        ...{ name: 'wardId', type: 'WARD', inputType: 'WardId', label: 'Xã, phường', en: 'Ward', required: false },
      }),
    ],
  });
});

const bounds = (own: object) => ({ maxLength: null, min: null, max: null, earliest: null, ...own });

const field = (own: object) => ({
  ...{ required: true, isLate: false, help: expect.any(String), bounds: null, choices: [], refersTo: null },
  ...{ isPersonal: false, ...own },
});

test('the steps of a life say between which states they lead, by which mutation, and what they want', async () => {
  const { data } = await hub.query(`{ city { council { recordKinds { ...Everything } } } } ${EVERYTHING}`);

  const { states, steps, fields } = named(data.city.council.recordKinds, 'CityOversight') as unknown as Kind;
  expect(states.map(({ value }) => value)).toEqual(['PLANNED', 'IN_PROGRESS', 'COMPLETED', 'REPORTED']);
  expect(steps[1]).toMatchObject({
    ...{ name: 'complete', mutation: 'completeCityOversight', from: ['IN_PROGRESS'], to: 'COMPLETED' },
    ...{ needsReason: false, fields: [{ name: 'completedOn', required: true, isLate: false }] },
  });
  expect(fields.filter(({ isLate }) => isLate).map(({ name }) => name)).toEqual([
    ...['completedOn', 'reportedOn', 'reportedSessionId'],
  ]);
});

interface Kind {
  states: { value: string }[];
  steps: object[];
  fields: { name: string; isLate: boolean }[];
}

test("a ward's own program asks its server, and its officer may record there and nowhere else", async () => {
  const own = await hub.ask(hub.ward(WARD), `{ council { recordKinds { ...Everything } } } ${EVERYTHING}`, {}, OFFICER);
  const city = await hub.query('{ city { council { recordKinds { name mayRecord } } } }', {}, OFFICER);

  expect(own.errors).toBeUndefined();
  const mayRecord = (kinds: SeenKind[]) => new Set(kinds.map((kind) => kind.mayRecord));
  expect(mayRecord(own.data.council.recordKinds)).toEqual(new Set([true]));
  expect(mayRecord(city.data.city.council.recordKinds)).toEqual(new Set([false]));
});

test("an analyst has no kind of a ward's records on single people, a ward's officer none of the receptions elsewhere", async () => {
  const ofWard = `{ ward(id: "${WARD}") { council { recordKinds { name } } } }`;
  const seen = await hub.query(ofWard, {}, 'analyst');
  const elsewhere = await hub.query('{ affairsRecordKinds { name } }', {}, OFFICER);

  const names = (kinds: SeenKind[]) => kinds.map(({ name }) => name);
  expect(names(seen.data.ward.council.recordKinds)).toEqual(expect.arrayContaining(['WardSession', 'WardDialogue']));
  for (const single of ['WardReception', 'WardPetition', 'WardReturn'])
    expect(names(seen.data.ward.council.recordKinds)).not.toContain(single);
  expect(names(elsewhere.data.affairsRecordKinds)).toContain('VoterContact');
  expect(names(elsewhere.data.affairsRecordKinds)).not.toContain('CitizenReception');
});

test('an officer of citizen affairs sees of the city council what is public law, and nothing to record', async () => {
  const query = '{ city { council { recordKinds { name mayRecord } } } }';
  const { data } = await hub.query(query, {}, 'citizen-affairs-officer');

  expect(data.city.council.recordKinds).toEqual([{ name: 'PeriodClosing', mayRecord: false }]);
});

test('a kind that nobody writes by hand is no kind to record, whoever asks', async () => {
  const { data } = await hub.query('{ city { council { recordKinds { name mayRecord mutations { record } } } } }');

  const kinds = data.city.council.recordKinds as SeenKind[];
  expect(kinds.filter(({ mayRecord }) => !mayRecord)).toEqual([
    { name: 'GuidanceReceipt', mayRecord: false, mutations: { record: null } },
  ]);
});
