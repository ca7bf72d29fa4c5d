import { applyUnitChange } from '../subgraphs/city-council/ward/unit-change.service';
import { readUnitChange, UnitChangeRefused } from '../subgraphs/city-council/ward/unit-change';
import { Ward } from '../subgraphs/city-council/ward/ward.model';
import { WardSuccession } from '../subgraphs/city-council/ward/ward-succession.model';
import { BAD_VALUES } from './doors/bad-values';
import { Doors, type Server } from './doors/doors';

// A change of units is a door of its own: through it come units and what became of them, which are no kinds of records, and
// through a world's files. What it says keeps the rules that every record keeps.

const CLOSED = { from: '2019-01-01', to: '2019-12-31', day: '2019-06-14' };

let doors: Doors;
let city: Server;
beforeAll(async () => {
  doors = await Doors.open();
  city = doors.servers[0]!; // the city council is the first
  await city.db.query(`insert into closed_period (id, period_from, period_to, closed_at) values ('k', $1, $2, now())`, [
    CLOSED.from,
    CLOSED.to,
  ]);
});
afterAll(() => doors?.close());

/** A new unit, on land from outside. */
const CHANGE = {
  effectiveOn: '2024-07-01',
  legalBasis: ['Nghị quyết hư cấu'],
  successors: [
    {
      ...{ id: 'ben-moi', code: '90299', kind: 'WARD', name: 'Phường Bến Mới', nameEn: 'Ben Moi Ward' },
      ...{ from: [], alsoFrom: 'Xã Ngoài' },
    },
  ],
  note: 'Ghi chú',
  reason: 'Bổ sung',
};

/** [where, the change with another text there]: each text that people write freely. */
function withText(text: string): [place: string, change: object][] {
  const [successor] = CHANGE.successors;
  return [
    ['legalBasis[0]', { ...CHANGE, legalBasis: [text] }],
    ...['name', 'nameEn', 'alsoFrom'].map((name): [string, object] => [
      `successors[0].${name}`,
      { ...CHANGE, successors: [{ ...successor, [name]: text }] },
    ]),
    ['leaving[0].to', { ...CHANGE, leaving: [{ id: 'ben-kia', to: text }] }],
    ['note', { ...CHANGE, note: text }],
    ['reason', { ...CHANGE, reason: text }],
  ];
}

/** [where, code] of each fault; what is right is not applied. */
async function refusedWith(change: object): Promise<[string, string | undefined][]> {
  const applied = async () => applyUnitChange(city.db, readUnitChange(JSON.stringify(change)), { isDryRun: true });
  const error: unknown = await applied().catch((thrown: unknown) => thrown);
  if (!(error instanceof UnitChangeRefused)) {
    expect(error).toMatchObject({ state: 'WOULD_APPLY' });
    return [];
  }
  return error.faults.map(({ place, code }) => [place, code]);
}

test('the change that is tried is right but for what is changed in it', async () => {
  expect(await refusedWith(CHANGE)).toEqual([]);
});

test('a change of units gives every wrong text and day the code that every other door gives it', async () => {
  const texts = (BAD_VALUES.TEXT ?? []).flatMap((text) => withText(String(text)));
  const days = (BAD_VALUES.DATE ?? []).map((day): [string, object] => ['effectiveOn', { ...CHANGE, effectiveOn: day }]);
  const wrong: unknown[] = [];
  for (const [place, change] of [...texts, ...days]) {
    const faults = await refusedWith(change);
    if (JSON.stringify(faults) !== JSON.stringify([[place, 'OUT_OF_RANGE']])) wrong.push({ place, faults });
  }
  console.log(`units: ${texts.length + days.length} verdicts`);

  expect(wrong).toEqual([]);
  expect(texts.length + days.length).toBe(22);
});

test('a change of units from a day in a closed period is PERIOD_CLOSED, as every record of such a day is', async () => {
  expect(await refusedWith({ ...CHANGE, effectiveOn: CLOSED.day })).toEqual([['effectiveOn', 'PERIOD_CLOSED']]);
});

test('units in the files of a world keep the same bounds of their texts', async () => {
  const columns = [Ward, WardSuccession].flatMap((record) =>
    city.db
      .getMetadata(record)
      .columns.filter(({ type, databaseName }) => type === 'text' && !/(^|_)(id|code)$/.test(databaseName))
      .map(({ databaseName }) => ({ record, column: databaseName })),
  );
  const refused = await doors.byUnitFiles(
    columns.flatMap((one) => (BAD_VALUES.TEXT ?? []).map((bad) => ({ ...one, bad: String(bad) }))),
  );

  expect([...refused].filter(([, codes]) => !codes.includes('OUT_OF_RANGE')).map(([{ column }]) => column)).toEqual([]);
  expect(refused.size).toBeGreaterThanOrEqual(9);
});
