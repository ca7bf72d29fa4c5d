import { randomUUID } from 'node:crypto';
import { AFFAIRS_CROSSINGS } from '../subgraphs/citizen-affairs/crossings';
import { PETITION_PASSED_UP, RECOMMENDATION_PASSED_UP } from '../subgraphs/citizens/passing-up.payloads';
import { Inbox } from '../subgraphs/crossing/inbox';
import { inputNameOf } from '../subgraphs/recording/entered-values';
import type { Field } from '../subgraphs/recording/field';
import { dayField } from '../subgraphs/recording/record-days';
import { Refused } from '../subgraphs/recording/user-error';
import { valueRuleOf } from '../subgraphs/recording/value-rules';
import { viewers } from '../subgraphs/viewer/viewers.fixture';
import { WARD_KINDS } from '../subgraphs/ward-council/subgraph';
import { keptOutbox } from './support/kept-outbox';
import { BAD_VALUES } from './doors/bad-values';
import { Doors, type Entry, fieldsOf, keys, type Verdict, WARD } from './doors/doors';

/** One value that no door may let in, and the code that each has to give for it at its field. */
interface Case extends Entry {
  property: string;
  field: Field;
  bad: string | number;
  code: string;
}

const AHEAD: Partial<Record<Field['kind'], string>> = { DATE: '2999-12-31', INSTANT: '2999-12-31T08:00:00+07:00' };

let doors: Doors;
beforeAll(async () => {
  doors = await Doors.open();
});
afterAll(() => doors?.close());

/** Every field of every kind with every value that is wrong in it. */
function allCases(): Case[] {
  return doors.servers.flatMap((server) =>
    server.kinds.flatMap((kind) => {
      const day = kind.mayLieAhead ? null : dayField(kind, server.db.manager);
      return fieldsOf(kind).flatMap(([property, field]): Case[] => {
        const of = (bad: string | number) => ({ server, kind, property, field, bad, said: { [property]: bad } });
        const code = valueRuleOf(field)?.code;
        const ahead = property === day ? AHEAD[field.kind] : undefined;
        return [
          ...(code ? (BAD_VALUES[field.kind] ?? []).map((bad) => ({ ...of(bad), code })) : []),
          ...(ahead ? [{ ...of(ahead), code: 'IN_FUTURE' }] : []),
        ];
      });
    }),
  );
}

const named = ({ server, kind, property, bad, code }: Case): string =>
  `${server.owner.server} ${kind.record.name}.${property} ${JSON.stringify(bad).slice(0, 30)} ${code}`;

/** What a ward passes up, by the record that it becomes. */
const CROSSED: Record<string, { kind: string; payload: Record<string, unknown> }> = {
  VoterRecommendation: {
    kind: RECOMMENDATION_PASSED_UP,
    payload: { raisedOn: '2023-02-03', passedUpOn: '2023-02-03', content: 'Kiến nghị', competentLevel: null },
  },
  Petition: {
    kind: PETITION_PASSED_UP,
    payload: {
      ...{ kind: 'REQUEST', receivedOn: '2023-02-03', passedUpOn: '2023-02-03', content: null },
      ...{ petitionerName: null, petitionerAddress: null, petitionerPhone: null },
    },
  },
};

/** Gives the codes that a crossing refuses the value with; undefined where it brings no such field. */
async function byCrossing({ server, kind, property, field, bad }: Case): Promise<Verdict[] | undefined> {
  const crossed = server.owner.server === 'citizen-affairs' ? CROSSED[kind.record.name] : undefined;
  const name = inputNameOf(property, field);
  // The day that a petition is received on is for its receiver the day it was passed up.
  if (!crossed || !(name in crossed.payload) || field.kind !== 'TEXT') return undefined;
  const writing = { outbox: keptOutbox, now: () => new Date(), keys: keys.citizenAffairs };
  const inbox = new Inbox({ handlers: AFFAIRS_CROSSINGS, ...writing });
  const arrival = { id: randomUUID(), kind: crossed.kind, from: `ward-council/${WARD}` as const };
  const payload = { id: randomUUID(), ...crossed.payload, [name]: bad };
  const by = { viewer: viewers.service, requestId: 'doors' };
  const error: unknown = await inbox.takeIn(server.db.manager, arrival, payload, by).catch((thrown: unknown) => thrown);
  return error instanceof Refused ? error.userErrors.map(({ code }) => ({ code, property })) : [];
}

type Door = keyof typeof EXCEPTIONS;

/** Where a door gives no verdict, and why. */
const EXCEPTIONS = {
  mutation: 'requested, returned or closed by a mutation of its own',
  files: 'in no file of a world',
  workbook: 'no sheet: only wards load workbooks, of what their officers enter',
  crossing: 'brought by no crossing',
  units: 'writes units and what became of them, which are no kinds: see doors-of-units.test.ts',
};

test('every door gives every wrong value of every kind of record the same verdict and code', async () => {
  const cases = allCases();
  const inFiles = await doors.byFiles(cases, 'CHECK');
  const inWorkbook = await doors.byWorkbook(cases.filter(({ server }) => server.kinds === WARD_KINDS));
  const verdicts: Record<Door, number> = { mutation: 0, files: 0, workbook: 0, crossing: 0, units: 0 };
  const wrong: string[] = [];
  for (const one of cases) {
    const given: Record<Door, readonly Verdict[] | undefined> = {
      mutation: await doors.byMutation(one),
      files: inFiles.get(one),
      workbook: inWorkbook.get(one),
      crossing: await byCrossing(one),
      units: undefined,
    };
    for (const [door, all] of Object.entries(given) as [Door, readonly Verdict[] | undefined][]) {
      if (!all) continue;
      verdicts[door] += 1;
      const codes = all.filter(({ property }) => property === one.property).map(({ code }) => code);
      if (!codes.includes(one.code)) wrong.push(`${door}: ${named(one)}, but ${codes.join() || 'nothing'}`);
    }
  }
  console.log(
    `${cases.length} wrong values of ${new Set(cases.map(({ kind }) => kind)).size} kinds`,
    ...(Object.keys(EXCEPTIONS) as Door[]).map(
      (door) => `\n${door}: ${verdicts[door]} verdicts, ${cases.length - verdicts[door]} without (${EXCEPTIONS[door]})`,
    ),
  );

  expect(wrong).toEqual([]);
  expect(Math.min(verdicts.mutation, verdicts.files)).toBeGreaterThan(200);
  expect(verdicts.workbook).toBeGreaterThan(100);
  expect(verdicts.crossing).toBe(15);
});
