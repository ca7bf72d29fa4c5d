import { randomUUID } from 'node:crypto';
import { MEETING_KINDS, SESSION_KINDS } from './figures';
import type { Said } from './commands';
import { type Kept, type KindName, NAMES } from './kept';

type Input = Record<string, unknown>;

const PETITION_KINDS = ['COMPLAINT', 'DENUNCIATION', 'FEEDBACK'] as const;

const SAID: Readonly<Record<KindName, (record: Kept) => Input>> = {
  session: ({ day, variant }) => ({ openedOn: day, kind: SESSION_KINDS[variant] }),
  meeting: ({ day, variant }) => ({ heldOn: day, kind: MEETING_KINDS[variant] }),
  resolution: ({ day }) => ({ issuedOn: day, title: 'Nghị quyết', number: `${randomUUID()}/NQ-HĐND` }),
  oversight: ({ day }) => ({ startedOn: day, title: 'Giám sát', mandatedBy: 'COUNCIL' }),
  unit: ({ day, variant }) => ({ namedOn: day, name: `Đơn vị số ${variant}` }),
  visit: ({ day }) => ({ visitedOn: day, siteKind: 'POINT', siteName: 'Nhà văn hóa' }),
  round: ({ day }) => ({ startsOn: day, name: 'Đợt tiếp xúc', phase: 'OTHER' }),
  contact: ({ day, people, speaking }) => ({ heldOn: day, attending: people, speaking }),
  recommendation: () => ({ content: 'Nội dung kiến nghị' }),
  digest: ({ day }) => ({ sentOn: day, recipient: 'UBND thành phố' }),
  // Near midnight in Viet Nam, which is another day in London.
  reception: ({ day, variant, people }) => ({
    receivedAt: `${day}T${variant === 0 ? '00:30' : '23:30'}:00+07:00`,
    citizenCount: people,
  }),
  petition: ({ day, variant }) => ({ receivedOn: day, kind: PETITION_KINDS[variant] }),
  dialogue: ({ day, people }) => ({ heldOn: day, topic: 'Đối thoại', citizenCount: people }),
};

/** What a clerk enters so that a server's record is like the model's; contacts of the city are held in `wardId`. */
export function saidOf(record: Kept, wardId: string | undefined): Input {
  const isInWard = record.kind === 'contact' && record.council === 'city';
  return { ...SAID[record.kind](record), ...(isInWard ? { wardId } : {}) };
}

/** The reference to what a record belongs to, if to anything. */
export const parentSaid = ({ parent }: Kept): Input => (parent ? { [`${NAMES[parent.kind].noun}Id`]: parent.id } : {});

/** The class of a record, which the names of its mutations carry. */
export const classOf = ({ kind, council }: Pick<Kept, 'kind' | 'council'>): string =>
  council === 'city' ? NAMES[kind].city : (NAMES[kind].ward ?? '');

/** What a correction changes in the model: a recommendation's day is its contact's, and what the model does not count stays. */
export function entered({ kind }: Kept, { variant, people, speaking }: Said, day: string): Partial<Kept> {
  return kind === 'recommendation' ? {} : { day, variant, people, speaking };
}

/** The inputs that all kinds of records have in common. */
export const SHARED_INPUTS: Readonly<Record<string, string>> = {
  ...{ cancel: 'CancelRecord', restore: 'RestoreRecord', remove: 'RemoveRecord' },
  ...{ share: 'ShareRecord', undoStep: 'UndoStep' },
};

/** A name with a capital letter, as types have it. */
export const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
