import { AFFAIRS_KINDS } from '../subgraphs/citizen-affairs/subgraph';
import { openCitizenAffairsDatabase } from '../subgraphs/citizen-affairs/database';
import { THE_DAY } from '../subgraphs/citizens/citizen-lives.fixture';
import { openCityCouncilDatabase } from '../subgraphs/city-council/database';
import { CITY_KINDS } from '../subgraphs/city-council/subgraph';
import type { RecordKind } from '../subgraphs/recording/record-kind';
import type { Viewer } from '../subgraphs/viewer/viewer';
import { viewers } from '../subgraphs/viewer/viewers.fixture';
import { openWardCouncilDatabase } from '../subgraphs/ward-council/database';
import { WARD_KINDS } from '../subgraphs/ward-council/subgraph';
import { cityCoordinationLives, WARD, wardCoordinationLives } from './support/coordination-lives';
import { citizenLives, cityOnlyLives, councilLives, type Lives, type LivingKinds } from './support/lives';
import { openRecordingDatabase, type RecordingDatabase } from './support/recording-database';
import { walkBack, walkLifeCycle } from './support/walk-life-cycle';

jest.setTimeout(60_000);

interface Server {
  open: typeof openCityCouncilDatabase;
  viewer: Viewer;
  kinds: RecordKind[];
  livesOf(living: LivingKinds): Promise<Lives>;
}

const HELD = { heldOn: THE_DAY, attending: 20, speaking: 3 };

const SERVERS: [name: string, server: Server][] = [
  [
    'city-council',
    {
      ...{ open: openCityCouncilDatabase, viewer: viewers.standingCommittee, kinds: CITY_KINDS },
      livesOf: async (living) => ({
        ...(await councilLives(living, 'City')),
        ...(await cityOnlyLives(living)),
        ...(await cityCoordinationLives(living)),
      }),
    },
  ],
  [
    'ward-council',
    {
      ...{ open: openWardCouncilDatabase, viewer: viewers.wardOfficer(WARD), kinds: WARD_KINDS },
      livesOf: async (living) => {
        const { id: contactId } = await living.on.enter(living.kindOf('WardVoterContact'), HELD);
        return {
          ...(await councilLives(living, 'Ward')),
          ...citizenLives(living, { recommendation: 'WardRecommendation', petition: 'WardPetition', contactId }),
          ...(await wardCoordinationLives(living)),
        };
      },
    },
  ],
  [
    'citizen-affairs',
    {
      ...{ open: openCitizenAffairsDatabase, viewer: viewers.citizenAffairsOfficer, kinds: AFFAIRS_KINDS },
      livesOf: async (living) => {
        const round = { name: 'Đợt hư cấu', phase: 'OTHER', startsOn: THE_DAY };
        const { id: roundId } = await living.on.enter(living.kindOf('VoterContactRound'), round);
        const { id: contactId } = await living.on.enter(living.kindOf('VoterContact'), {
          ...{ ...HELD, roundId, wardId: WARD },
        });
        return citizenLives(living, { recommendation: 'VoterRecommendation', petition: 'Petition', contactId });
      },
    },
  ],
];

describe.each(SERVERS)('in %s', (_, { open, viewer, kinds, livesOf }) => {
  let on: RecordingDatabase;
  let lives: Lives;
  const kindOf = (name: string) => {
    const kind = kinds.find(({ record }) => record.name === name);
    if (!kind) throw new Error(`Nobody writes ${name} here.`);
    return kind;
  };
  const lifeOf = (name: string) => {
    const life = lives[name];
    if (!life) throw new Error(`No walk is written for the life of ${name}: it belongs into test/support.`);
    return life;
  };
  beforeAll(async () => {
    on = await openRecordingDatabase(open, { viewer });
    lives = await livesOf({ on, kindOf });
  });
  afterAll(() => on?.drop());

  // All that have a life cycle, so that a new one fails here until somebody says how it is walked.
  const living = kinds.filter(({ lifeCycle }) => lifeCycle).map(({ record }) => record.name);

  test.each(living)('%s takes every step that its table of states allows, and no other', async (name) => {
    const life = lifeOf(name);

    const { found, expected } = await walkLifeCycle({ kind: kindOf(name), on, ...life });

    expect(found).toEqual(expected);
  });

  test.each(living)(
    '%s is as it was once a step is corrected to what it was, and as before once it is undone, unless the step is final',
    async (name) => {
      const { found, expected } = await walkBack({ kind: kindOf(name), on, ...lifeOf(name) });

      expect(found).toEqual(expected);
    },
  );

  test('every step that does more than change its record says how it is undone, or what to do instead', () => {
    const steps = kinds.flatMap(({ record, lifeCycle }) =>
      (lifeCycle?.transitions ?? []).map((step) => ({ ...step, name: `${record.name} ${step.verb}` })),
    );
    expect(steps.filter(({ effect, undoing }) => effect && !undoing).map(({ name: of }) => of)).toEqual([]);
  });
});
