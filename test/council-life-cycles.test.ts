import { openCityCouncilDatabase } from '../subgraphs/city-council/database';
import { CITY_KINDS } from '../subgraphs/city-council/subgraph';
import type { Entered } from '../subgraphs/recording/entered-values';
import type { RecordKind } from '../subgraphs/recording/record-kind';
import { viewers } from '../subgraphs/viewer/viewers.fixture';
import { openWardCouncilDatabase } from '../subgraphs/ward-council/database';
import { WARD_KINDS } from '../subgraphs/ward-council/subgraph';
import { openRecordingDatabase, type RecordingDatabase } from './support/recording-database';
import { walkLifeCycle } from './support/walk-life-cycle';

/** What one kind is entered with, given its parents and a number of its own, and what its steps are told. */
interface Life {
  enter(parents: Parents, n: number): Entered;
  told: Record<string, (parents: Parents) => Entered>;
}

type Parents = Record<'session' | 'oversight' | 'conference', string>;

const LIVES: Record<string, Life> = {
  oversight: {
    enter: () => ({ title: 'Giám sát', mandatedBy: 'COUNCIL', startedOn: '2023-01-03' }),
    told: {
      start: () => ({ startedOn: '2023-01-04' }),
      complete: () => ({ completedOn: '2023-02-01' }),
      report: ({ session }) => ({ reportedOn: '2023-03-02', reportedSessionId: session }),
    },
  },
  oversightRecommendation: {
    enter: ({ oversight: oversightId }) => ({ oversightId, ...ASKED_FOR }),
    told: { finish: () => ({ doneOn: '2023-04-01' }) },
  },
  interpellation: {
    enter: () => ({ subject: 'Đường', addressee: 'Chủ tịch UBND', askedOn: '2023-01-05' }),
    told: { answer: () => ({ answeredOn: '2023-01-20' }) },
  },
  plannedTask: {
    enter: ({ conference: conferenceId }, ordinal) => ({ conferenceId, ordinal, ...PLANNED }),
    told: { start: () => ({ startedOn: '2023-01-05' }), finish: () => ({ doneOn: '2023-02-05' }) },
  },
};

const ASKED_FOR = { addressee: 'UBND', content: 'Sửa đường', madeOn: '2023-02-01' };
const PLANNED = { title: 'Nhiệm vụ', plannedFrom: '2023-01-01', plannedTo: '2023-03-31' };
const CONFERENCE = {
  ...{ title: 'Giao ban', heldOn: '2023-01-10', chairName: 'A', chairTitle: 'Chủ tịch' },
  ...{ reviewsFrom: '2022-10-01', reviewsTo: '2022-12-31', plansFrom: '2023-01-01', plansTo: '2023-03-31' },
};

const TIERS = [
  ['the city council', openCityCouncilDatabase, CITY_KINDS, viewers.standingCommittee, Object.keys(LIVES)],
  [
    ...['a ward council', openWardCouncilDatabase, WARD_KINDS, viewers.wardOfficer()],
    ['oversight', 'oversightRecommendation'],
  ],
] as [string, typeof openCityCouncilDatabase, RecordKind[], typeof viewers.standingCommittee, string[]][];

describe.each(TIERS)('in %s', (_, open, kinds, viewer, nouns) => {
  let on: RecordingDatabase;
  const parents: Parents = { session: '', oversight: '', conference: '' };
  const kindOf = (noun: string) => kinds.find((kind) => kind.noun === noun) as RecordKind; // named in the tier's list
  beforeAll(async () => {
    on = await openRecordingDatabase(open, { viewer });
    const session = { kind: 'REGULAR', openedOn: '2023-03-01', closedOn: '2023-03-03' };
    parents.session = (await on.enter(kindOf('session'), session)).id;
    const oversight = await on.enter(kindOf('oversight'), LIVES['oversight']!.enter(parents, 0));
    parents.oversight = oversight.id;
    const target = { id: oversight.id, expectedVersion: 1 };
    const [start] = kindOf('oversight').lifeCycle!.transitions;
    await on
      .recorder()
      .advance(kindOf('oversight'), start!, target, { startedOn: '2023-01-04' }, on.command('start', {}));
    if (kinds.some(({ noun }) => noun === 'conference'))
      parents.conference = (await on.enter(kindOf('conference'), CONFERENCE)).id;
  });
  afterAll(() => on?.drop());

  test.each(nouns)('%s takes every step that its table of states allows, and no other', async (noun) => {
    const { enter, told } = LIVES[noun]!;
    let n = 0;
    const { found, expected } = await walkLifeCycle({
      kind: kindOf(noun),
      on,
      begin: () => on.enter(kindOf(noun), enter(parents, ++n)),
      told: Object.fromEntries(Object.entries(told).map(([verb, say]) => [verb, () => say(parents)])),
    });

    expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(1);
  });
});
