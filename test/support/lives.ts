import { THE_DAY, TOLD_OF_PETITIONS, TOLD_OF_RECOMMENDATIONS } from '../../subgraphs/citizens/citizen-lives.fixture';
import type { Entered } from '../../subgraphs/recording/entered-values';
import type { RecordKind } from '../../subgraphs/recording/record-kind';
import type { CouncilRecord } from '../../subgraphs/records/council-record.model';
import type { RecordingDatabase } from './recording-database';
import type { LifeToWalk } from './walk-life-cycle';

/** How one kind of record is brought to life in a test, and what its steps are told. */
export type Life = Omit<LifeToWalk<CouncilRecord>, 'kind' | 'on'>;

/** The lives of one server's kinds, by the name of the record. */
export type Lives = Readonly<Record<string, Life>>;

/** One server's database and what is written into it. */
export interface LivingKinds {
  on: RecordingDatabase;
  /** The server's kind of the record with this name. */
  kindOf(name: string): RecordKind;
}

const ASKED_FOR = { addressee: 'UBND', content: 'Sửa đường', madeOn: '2023-02-01' };
const PLANNED = { title: 'Nhiệm vụ', plannedFrom: '2023-01-01', plannedTo: '2023-03-31' };
const CONFERENCE = {
  ...{ title: 'Giao ban', heldOn: '2023-01-10', chairName: 'A', chairTitle: 'Chủ tịch' },
  ...{ reviewsFrom: '2022-10-01', reviewsTo: '2022-12-31', plansFrom: '2023-01-01', plansTo: '2023-03-31' },
};

/** The lives of what both councils write, whose records begin with the tier. */
export async function councilLives({ on, kindOf }: LivingKinds, tier: 'City' | 'Ward'): Promise<Lives> {
  const oversightKind = kindOf(`${tier}Oversight`);
  const enterOversight = () =>
    on.enter(oversightKind, { title: 'Giám sát', mandatedBy: 'COUNCIL', startedOn: '2023-01-03' });
  const session = { kind: 'REGULAR', openedOn: '2023-03-01', closedOn: '2023-03-03' };
  const { id: reportedSessionId } = await on.enter(kindOf(`${tier}Session`), session);
  const { id: oversightId } = await advance(on, oversightKind, await enterOversight(), 'start', {
    startedOn: '2023-01-04',
  });
  return {
    [`${tier}Oversight`]: {
      begin: enterOversight,
      told: {
        start: () => ({ startedOn: '2023-01-04' }),
        complete: () => ({ completedOn: '2023-02-01' }),
        report: () => ({ reportedOn: '2023-03-02', reportedSessionId }),
      },
    },
    [`${tier}OversightRecommendation`]: {
      begin: () => on.enter(kindOf(`${tier}OversightRecommendation`), { oversightId, ...ASKED_FOR }),
      told: { finish: () => ({ doneOn: '2023-04-01' }) },
    },
  };
}

/** The lives of what the city's council alone writes of its own work. */
export async function cityOnlyLives({ on, kindOf }: LivingKinds): Promise<Lives> {
  const { id: conferenceId } = await on.enter(kindOf('BriefingConference'), CONFERENCE);
  const question = { subject: 'Đường', addressee: 'Chủ tịch UBND', askedOn: '2023-01-05' };
  let ordinal = 0;
  return {
    Interpellation: {
      begin: () => on.enter(kindOf('Interpellation'), question),
      told: { answer: () => ({ answeredOn: '2023-01-20' }) },
    },
    PlannedTask: {
      begin: () => on.enter(kindOf('PlannedTask'), { ordinal: ++ordinal, conferenceId, ...PLANNED }),
      told: { start: () => ({ startedOn: '2023-01-05' }), finish: () => ({ doneOn: '2023-02-05' }) },
    },
  };
}

/** The lives of what is written of the work with citizens, in either tier. What is passed up goes on at citizen affairs. */
export function citizenLives(
  { on, kindOf }: LivingKinds,
  { recommendation, petition, contactId }: { recommendation: string; petition: string; contactId: string },
): Lives {
  const recommend = () => on.enter(kindOf(recommendation), { contactId, content: 'Kiến nghị hư cấu' });
  const merge = async () => ({ mergedOn: THE_DAY, mergedIntoId: (await recommend()).id });
  return {
    [recommendation]: { begin: recommend, told: { ...TOLD_OF_RECOMMENDATIONS, merge }, byways: ['passUp'] },
    [petition]: {
      begin: () => on.enter(kindOf(petition), { kind: 'COMPLAINT', receivedOn: THE_DAY }),
      told: TOLD_OF_PETITIONS,
      byways: ['passUp'],
    },
  };
}

/** Takes one step that has to be possible. */
export async function advance<T extends CouncilRecord>(
  on: RecordingDatabase,
  kind: RecordKind<T>,
  { id, version }: T,
  verb: string,
  told: Entered,
): Promise<T> {
  const step = kind.lifeCycle?.transitions.find((one) => one.verb === verb);
  if (!step) throw new Error(`${kind.record.name} has no step "${verb}".`);
  const { reason } = told as { reason?: string };
  const target = { id, expectedVersion: version, reason };
  const { record, userErrors } = await on.recorder().advance(kind, step, target, told, on.command(verb, told));
  if (!record || userErrors.length > 0) throw new Error(`${verb} was refused: ${JSON.stringify(userErrors)}`);
  return record;
}
