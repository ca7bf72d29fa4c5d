import { randomUUID } from 'node:crypto';
import { CITY_CROSSINGS } from '../../subgraphs/city-council/crossings';
import { freezeFigures } from '../../subgraphs/coordination/frozen-figures';
import type { ServerName } from '../../subgraphs/crossing/crossing';
import type { CrossingHandlers } from '../../subgraphs/crossing/crossing-handler';
import { Inbox } from '../../subgraphs/crossing/inbox';
import { CATALOGUE } from '../../subgraphs/indicators/catalogue';
import { Period } from '../../subgraphs/indicators/period';
import type { CouncilRecord } from '../../subgraphs/records/council-record.model';
import { viewers } from '../../subgraphs/viewer/viewers.fixture';
import { WARD_CROSSINGS } from '../../subgraphs/ward-council/crossings';
import { keptOutbox } from './kept-outbox';
import { advance, type Lives, type LivingKinds } from './lives';
import type { RecordingDatabase } from './recording-database';

/** The ward whose returns the tests write. */
export const WARD = 'ben-nay';
const AT = '2023-06-01T01:00:00Z';
const FIGURES = Object.fromEntries(CATALOGUE.map(({ code }) => [code, 1]));

/** A month at each call, none of them twice and all of them over. */
function months(): () => Period {
  let n = 0;
  return () => Period.parse(`${1990 + Math.floor(n / 12)}-${String((n++ % 12) + 1).padStart(2, '0')}`);
}

/** Takes something in as if another server had sent it. */
function takingIn(on: RecordingDatabase, handlers: CrossingHandlers, from: ServerName) {
  const inbox = new Inbox({ handlers, outbox: keptOutbox, now: () => new Date() });
  const by = { viewer: viewers.service, requestId: 'test' };
  return (kind: string, payload: object) => inbox.takeIn(on.db.manager, { id: randomUUID(), kind, from }, payload, by);
}

/** The lives of what passes between a ward and the city, as the ward has it. */
export async function wardCoordinationLives({ on, kindOf }: LivingKinds): Promise<Lives> {
  await on.asOwner(`insert into ward_council (ward_id, name) values ('${WARD}', 'HĐND')`);
  const nextMonth = months();
  const takeIn = takingIn(on, WARD_CROSSINGS, 'city-council');
  const arrived = async (name: string, kind: string, payload: (id: string) => object) => {
    const id = randomUUID();
    await takeIn(kind, payload(id));
    return found(on, kindOf(name), id);
  };
  const begin = () => on.enter(kindOf('WardReturn'), { period: nextMonth() });
  const decided = (decision: 'ACCEPTED' | 'RETURNED', note: string | null) => async () => {
    const sent = await advance(on, kindOf('WardReturn'), await begin(), 'submit', {});
    const { period } = sent as CouncilRecord & { period: string }; // a return has one
    await takeIn('RETURN_DECIDED', { period, submission: 1, decision, decidedAt: AT, note });
    return found(on, kindOf('WardReturn'), sent.id);
  };
  return {
    WardReturnRequest: {
      begin: () =>
        arrived('WardReturnRequest', 'RETURN_REQUESTED', (requestId) => ({
          ...{ requestId, period: nextMonth().toString(), requestedOn: '2023-04-01', dueOn: '2023-04-10', note: null },
        })),
    },
    WardReturn: { begin, brought: { ACCEPTED: decided('ACCEPTED', null), RETURNED: decided('RETURNED', 'Thiếu') } },
    WardGuidance: {
      begin: () =>
        arrived('WardGuidance', 'GUIDANCE_SENT', (guidanceId) => ({
          ...{ guidanceId, kind: 'TASK', title: 'Việc', body: 'Làm', sentOn: '2023-04-01', dueOn: null },
        })),
      told: {
        report: () => ({ progress: 'Đang làm' }),
        complete: () => ({ doneOn: '2023-04-20', progress: 'Xong' }),
      },
      never: ['SENT'], // how the city sees it before the ward has it
    },
  };
}

/** The lives of what passes between the city and its wards, as the city has it. */
export async function cityCoordinationLives(living: LivingKinds): Promise<Lives> {
  const { on, kindOf } = living;
  await on.asOwner(`insert into ward (id, code, kind, name, name_en, valid_from) values
    ('${WARD}', '90001', 'WARD', 'Phường Bến Nảy', 'Ben Nay', '1980-01-01')`);
  const nextMonth = months();
  return {
    CollectedReturn: collectedReturnLife(living, nextMonth),
    PeriodClosing: {
      begin: () => on.enter(kindOf('PeriodClosing'), { period: nextMonth(), closeIncomplete: true }),
      told: { reopen: () => ({ reason: 'Sửa số liệu' }) },
    },
    BriefingReport: briefingReportLife(living),
  };
}

function collectedReturnLife({ on, kindOf }: LivingKinds, nextMonth: () => Period): Lives[string] {
  const takeIn = takingIn(on, CITY_CROSSINGS, `ward-council/${WARD}`);
  const known = async ({ from }: Period) => {
    const [row] = await on.db.query<{ id: string }[]>('select id from collected_return where period_from = $1', [from]);
    return found(on, kindOf('CollectedReturn'), row?.id ?? '');
  };
  const taken = async (kind: string, payload: (period: Period) => object) => {
    const period = nextMonth();
    await takeIn(kind, { returnId: randomUUID(), period: period.toString(), ...payload(period) });
    return known(period);
  };
  const submitted = (period: Period) => {
    const { text: figures, sha256 } = freezeFigures(WARD, period, FIGURES);
    return { submission: 1, submittedAt: AT, submittedBy: 'w', figures, sha256, comment: null, figureComments: null };
  };
  return {
    begin: async () => {
      const period = nextMonth();
      await on.enter(kindOf('ReturnRequest'), { period, dueOn: '2999-01-01' });
      return known(period);
    },
    brought: {
      DRAFT: () => taken('RETURN_STARTED', () => ({ startedAt: AT })),
      SUBMITTED: () => taken('RETURN_SUBMITTED', submitted),
    },
    told: { sendBack: () => ({ note: 'Thiếu số liệu' }) },
  };
}

function briefingReportLife({ on, kindOf }: LivingKinds): Lives[string] {
  const kind = kindOf('BriefingReport');
  const takeIn = takingIn(on, CITY_CROSSINGS, 'citizen-affairs');
  let number = 0;
  const draft = async (supersedesId: string | null = null) => {
    const { id } = await on.enter(kind, { title: 'Báo cáo', period: Period.parse('2023-Q1'), supersedesId });
    await takeIn('FIGURES_SENT', { reportId: id, countedAt: AT, figures: FIGURES });
    return found(on, kind, id);
  };
  const issue = () => ({
    ...{ number: `${++number}/BC-HĐND`, issuedOn: '2023-04-20', signerName: 'A', signerTitle: 'B' },
    issueIncomplete: true,
  });
  return {
    begin: () => draft(),
    brought: {
      SUPERSEDED: async () => {
        const { id } = await advance(on, kind, await draft(), 'issue', issue());
        await advance(on, kind, await draft(id), 'issue', issue());
        return found(on, kind, id);
      },
    },
    told: { issue },
  };
}

async function found<T extends CouncilRecord>(
  on: RecordingDatabase,
  { record }: { record: abstract new () => T },
  id: string,
): Promise<T> {
  return on.db.getRepository(record).findOneByOrFail({ id } as object); // every record has an id
}
