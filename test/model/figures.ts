import { type Council, isLive, type Kept, type KindName } from './kept';

export const SESSION_KINDS = ['REGULAR', 'THEMATIC', 'URGENT_MATTERS'] as const;
export const MEETING_KINDS = ['REGULAR', 'EXTRAORDINARY', 'EXTENDED'] as const;

/** Every figure of one council over a period, counted record by record as domain.md says; those of wards lack some. */
export function figuresOf(records: readonly Kept[], council: Council, from: string, to: string) {
  const counted = records.filter((one) => one.council === council && isLive(one) && one.isShared);
  const own = counted.filter(({ origin }) => origin === null);
  const of = (kind: KindName) => own.filter((one) => one.kind === kind && one.day >= from && one.day <= to);
  const sum = (kept: Kept[], value: (one: Kept) => number) => kept.reduce((whole, one) => whole + value(one), 0);
  const known = (day: string | null) => day !== null && day <= to;
  const sessions = of('session');
  const meetings = of('meeting');
  const contacts = of('contact');
  const raised = of('recommendation');
  const petitions = of('petition');
  const completed = own.filter(({ completedOn }) => completedOn !== null && completedOn >= from && completedOn <= to);
  const units = own.filter(({ kind, parent }) => kind === 'unit' && parent !== null && completed.includes(parent));
  const rounds = new Set(contacts.map(({ parent }) => parent));
  const disposed = (how: string) =>
    petitions.filter(({ disposition, disposedOn }) => disposition === how && known(disposedOn)).length;
  const underWay = own.filter(
    ({ kind, state, day, completedOn }) =>
      kind === 'oversight' && state !== 'PLANNED' && day <= to && (completedOn === null || completedOn > to),
  );
  const dueThen = ({ dueOn, earlierDue }: Kept) => earlierDue.find(({ until }) => until > to)?.dueOn ?? dueOn;
  const isOwed = (one: Kept) =>
    (dueThen(one) ?? to) < to &&
    !(['RETURNED', 'DUPLICATE'].includes(one.state) && known(one.stateOn)) &&
    isUnanswered(one);
  const isUnanswered = ({ answeredOn, respondedOn }: Kept) => !known(answeredOn) && !known(respondedOn);
  return {
    'KH.01': sessions.length,
    'KH.01a': sessions.filter(({ variant }) => variant === 0).length,
    'KH.01b': sessions.filter(({ variant }) => variant === 1).length,
    'KH.01c': sessions.filter(({ variant }) => variant === 2).length,
    'PH.01': meetings.length,
    'PH.01a': meetings.filter(({ variant }) => variant === 0).length,
    'PH.01b': meetings.filter(({ variant }) => variant === 1).length,
    'PH.01c': meetings.filter(({ variant }) => variant === 2).length,
    'NQ.01': of('resolution').length,
    ...(council === 'city'
      ? {
          'TX.00': [...rounds].filter((round) => round && isLive(round) && round.isShared).length,
          'TX.05': of('digest').length,
        }
      : {}),
    'TX.01': contacts.length,
    'TX.02': sum(contacts, ({ people }) => people),
    'TX.03': sum(contacts, ({ speaking }) => speaking),
    'TX.04': raised.length,
    'TX.06a': raised.filter(({ answeredOn }) => known(answeredOn)).length,
    'TX.06b': raised.filter(({ transferredOn }) => known(transferredOn)).length,
    'TX.06c': raised.filter(({ respondedOn }) => known(respondedOn)).length,
    'TX.06d': raised.filter(isOwed).length,
    'GS.01': completed.length,
    'GS.02': underWay.length,
    'GS.03': new Set(units.map(({ variant }) => variant)).size,
    'GS.04': of('visit').length,
    'TD.01': of('reception').length,
    'TD.02': sum(of('reception'), ({ people }) => people),
    'DT.01': petitions.length,
    'DT.01a': disposed('TRANSFERRED'),
    'DT.01b': disposed('RETURNED'),
    'DT.01c': disposed('ANSWERED'),
    'DT.01d': disposed('GUIDED'),
    'DT.01e': disposed('FILED'),
    'DT.01f': petitions.filter(({ disposedOn }) => !known(disposedOn)).length,
    'DX.01': of('dialogue').length,
    'DX.02': sum(of('dialogue'), ({ people }) => people),
  } as Record<string, number>;
}
