/** What the model keeps a record of. */
export type KindName =
  | 'session'
  | 'meeting'
  | 'resolution'
  | 'oversight'
  | 'unit'
  | 'visit'
  | 'round'
  | 'contact'
  | 'recommendation'
  | 'digest'
  | 'reception'
  | 'petition'
  | 'dialogue';

/** The city tier, or a ward's id. */
export type Council = string;

/** One record as the model has it: plain values, whatever the kind. */
export interface Kept {
  /** What the server called it. */
  id: string;
  council: Council;
  kind: KindName;
  /** The day that decides the period. */
  day: string;
  /** Which of a few kinds or names it has. */
  variant: number;
  /** Voters attending, people received, citizens taking part. */
  people: number;
  speaking: number;
  parent: Kept | null;
  state: string;
  isShared: boolean;
  isCancelled: boolean;
  isRemoved: boolean;
  stateOn: string | null;
  answeredOn: string | null;
  transferredOn: string | null;
  respondedOn: string | null;
  dueOn: string | null;
  /** What the deadline was before each extension, in their order. */
  earlierDue: readonly { dueOn: string; until: string }[];
  disposition: string;
  disposedOn: string | null;
  resultOn: string | null;
  completedOn: string | null;
  level: string | null;
  mergedInto: Kept | null;
  digest: Kept | null;
  isPassedUp: boolean;
  /** The ward's record that it came from. */
  origin: Kept | null;
  /** Of a ward's record: how often it was passed up, and how far it has come there by what was heard. */
  passings: number;
  handling: string | null;
  /** Of a record that came from a ward: which passing up it is of. */
  arrival: number;
  /** The steps that stand, each with what it changed as that was before. */
  steps: readonly StepTaken[];
}

/** A step of a record's life; one that followed from what became of another record is not undone by people. */
export interface StepTaken {
  verb: string;
  isOwn: boolean;
  before: Partial<Kept>;
  /** What people said of it; nothing where it followed from another record. */
  said?: { day: string; choice: number; other: Kept | null };
}

/** What a ward hears of a record that it passed up, and has no more when it is taken back. */
const HEARD = ['level', 'state', 'stateOn', 'dueOn', 'earlierDue', 'respondedOn', 'resultOn', 'handling'] as const;

/** A record after a step: the step stands in it, with what it changed. */
export function withStep(before: Kept, after: Kept, verb: string, isOwn = true, said?: StepTaken['said']): Kept {
  const keys = Object.keys(after) as (keyof Kept)[]; // of a record
  const changed = keys.filter((key) => key !== 'steps' && before[key] !== after[key]);
  const was = Object.fromEntries([...changed, ...(verb === 'passUp' ? HEARD : [])].map((key) => [key, before[key]]));
  return { ...after, steps: [...before.steps, { verb, isOwn, before: was, ...(said && { said }) }] };
}

/** A record after what was said of its latest step is corrected: where `is` differs from `was`, and nowhere else. */
export function corrected(record: Kept, was: Kept, is: Kept, said: StepTaken['said']): Kept {
  const keys = Object.keys(is) as (keyof Kept)[]; // of a record
  const changed = keys.filter((key) => key !== 'steps' && JSON.stringify(was[key]) !== JSON.stringify(is[key]));
  const at = record.steps.findLastIndex(({ isOwn }) => isOwn);
  const steps = record.steps.map((one, place) => (place === at ? { ...one, said } : one));
  return { ...record, ...Object.fromEntries(changed.map((key) => [key, is[key]])), steps };
}

/** A record as it was before the latest step of its own; what followed from others since is as it is. */
export function withoutStep(record: Kept): Kept {
  return withoutStepAt(
    record,
    record.steps.findLastIndex(({ isOwn }) => isOwn),
  );
}

/** A record as it was before it was passed up, whatever the ward did since. */
export function asBeforePassing(record: Kept): Kept {
  return withoutStepAt(
    record,
    record.steps.findLastIndex(({ verb }) => verb === 'passUp'),
  );
}

function withoutStepAt(record: Kept, at: number): Kept {
  const { passings } = record;
  return { ...record, ...record.steps[at]?.before, passings, steps: record.steps.slice(0, Math.max(at, 0)) };
}

/** How a kind is called in the servers: of the wards, of the city tier, and in the database. */
export interface Names {
  noun: string;
  ward: string | null;
  city: string;
  server: 'city-council' | 'citizen-affairs';
  table: string;
  dayField: string | null;
}

const council = (noun: string, name: string, table: string, dayField: string): Names => ({
  ...{ noun, ward: `Ward${name}`, city: `City${name}`, server: 'city-council', table, dayField },
});
const affairs = (noun: string, names: [ward: string | null, city: string], table: string, dayField: string | null) =>
  ({ noun, ward: names[0], city: names[1], server: 'citizen-affairs', table, dayField }) as const;

export const NAMES: Readonly<Record<KindName, Names>> = {
  session: council('session', 'Session', 'council_session', 'openedOn'),
  meeting: council('standingMeeting', 'StandingMeeting', 'standing_meeting', 'heldOn'),
  resolution: council('resolution', 'Resolution', 'resolution', 'issuedOn'),
  oversight: council('oversight', 'Oversight', 'thematic_oversight', 'startedOn'),
  unit: council('overseenUnit', 'OverseenUnit', 'overseen_unit', 'namedOn'),
  visit: council('surveyVisit', 'SurveyVisit', 'survey_visit', 'visitedOn'),
  round: affairs('round', [null, 'VoterContactRound'], 'voter_contact_round', 'startsOn'),
  contact: affairs('contact', ['WardVoterContact', 'VoterContact'], 'voter_contact', 'heldOn'),
  recommendation: affairs(
    'recommendation',
    ['WardRecommendation', 'VoterRecommendation'],
    'voter_recommendation',
    null,
  ),
  digest: affairs('digest', [null, 'RecommendationDigest'], 'recommendation_digest', 'sentOn'),
  reception: affairs('reception', ['WardReception', 'CitizenReception'], 'citizen_reception', 'receivedAt'),
  petition: affairs('petition', ['WardPetition', 'Petition'], 'petition', 'receivedOn'),
  dialogue: affairs('dialogue', ['WardDialogue', 'CitizenDialogue'], 'citizen_dialogue', 'heldOn'),
};

export const KIND_NAMES = Object.keys(NAMES) as KindName[];

/** The kind that records of a kind belong to, and null for those that stand alone; a resolution may do without. */
export function parentKind(kind: KindName, of: Council): KindName | null {
  switch (kind) {
    case 'unit':
      return 'oversight';
    case 'resolution':
      return 'session';
    case 'recommendation':
      return 'contact';
    case 'digest':
      return 'round';
    case 'contact':
      return of === 'city' ? 'round' : null;
    default:
      return null;
  }
}

/** Whether a record was neither called off nor taken away. */
export const isLive = ({ isCancelled, isRemoved }: Kept): boolean => !isCancelled && !isRemoved;

/** What is kept of a record as it was entered: its life at the beginning, and without the id that its server has yet to give. */
export const keptRecord = (
  known: Pick<Kept, 'council' | 'kind' | 'day' | 'variant' | 'people' | 'speaking' | 'parent' | 'isShared'>,
): Kept => ({
  ...known,
  id: '',
  state: { recommendation: 'CAPTURED', petition: 'RECEIVED', oversight: 'PLANNED' }[known.kind as string] ?? '',
  isCancelled: false,
  isRemoved: false,
  stateOn: null,
  answeredOn: null,
  transferredOn: null,
  respondedOn: null,
  dueOn: null,
  earlierDue: [],
  disposition: 'PENDING',
  disposedOn: null,
  resultOn: null,
  completedOn: null,
  level: null,
  mergedInto: null,
  digest: null,
  isPassedUp: false,
  origin: null,
  ...{ passings: 0, handling: null, arrival: 0 },
  steps: [],
});

/** The day so many days later. */
export const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What is said before anything else is looked at. */
export function refusedUnseen(record: Kept, isStale: boolean, isRestored: boolean): string[] | null {
  if (record.isRemoved) return ['NOT_FOUND'];
  if (isStale) return ['CONFLICT'];
  return isLive(record) === isRestored ? ['WRONG_STATE'] : null;
}
