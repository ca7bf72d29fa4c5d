import type { CouncilRecord } from '../../subgraphs/records/council-record.model';
import type { RecordingDatabase } from './recording-database';
import { advance, cancel, type Conflict, correct, deadParent, live, record, remove, wardKind } from './two-writes';

const SESSION = wardKind('session');
const RESOLUTION = wardKind('resolution');
const OVERSIGHT = wardKind('oversight');
const UNIT = wardKind('overseenUnit');
const TERM = wardKind('term');

const session = (openedOn = '2023-03-01') => ({ kind: 'THEMATIC', openedOn });
const resolution = (n: number, sessionId: string | null = null) => {
  return { number: `${n}/NQ-HĐND`, title: 'Nghị quyết', issuedOn: '2023-03-02', sessionId };
};
const oversight = { title: 'Giám sát', mandatedBy: 'COUNCIL', startedOn: '2023-01-03' };

const start = (on: RecordingDatabase, found: CouncilRecord) =>
  advance(on, OVERSIGHT, found, 'start', { startedOn: '2023-01-04' });

/** A day of a fortnight, from this year on, that the same conflict has in no other run: it comes once in eight of them at most. */
const dayFrom = (year: number, n: number, day: number) =>
  new Date(Date.UTC(year, 0, 1 + 14 * Math.floor(n / 8) + day)).toISOString().slice(0, 10);

/** Pairs of writes of a council's own work that conflict, by what they do. */
export const COUNCIL_CONFLICTS: Readonly<Record<string, Conflict>> = {
  'correct / correct': async (on) => {
    const found = await on.enter(SESSION, session());
    const to = (closedOn: string) => correct(on, SESSION, found, { closedOn });
    return { writes: [to('2023-03-02'), to('2023-03-03')], refusals: ['CONFLICT'] };
  },
  'correct / cancel': async (on) => {
    const found = await on.enter(SESSION, session());
    const writes = [correct(on, SESSION, found, { closedOn: '2023-03-02' }), cancel(on, SESSION, found)] as const;
    return { writes, refusals: ['CONFLICT'] };
  },
  'cancel / remove': async (on) => {
    const found = await on.enter(SESSION, session());
    return { writes: [cancel(on, SESSION, found), remove(on, SESSION, found)], refusals: ['CONFLICT', 'NOT_FOUND'] };
  },
  'step / step': async (on) => {
    const found = await on.enter(OVERSIGHT, oversight);
    return { writes: [start(on, found), start(on, found)], refusals: ['CONFLICT'] };
  },
  'remove / step': async (on) => {
    const found = await on.enter(OVERSIGHT, oversight);
    return { writes: [remove(on, OVERSIGHT, found), start(on, found)], refusals: ['CONFLICT', 'NOT_FOUND'] };
  },
  'cancel / record what belongs to it': async (on, n) => {
    const found = await on.enter(SESSION, session());
    const writes = [cancel(on, SESSION, found), record(on, RESOLUTION, resolution(n, found.id))] as const;
    return { writes, refusals: ['STILL_REFERRED_TO', 'REFERENCE_NOT_FOUND'] };
  },
  'remove / refer to it': async (on, n) => {
    const found = await on.enter(SESSION, session());
    const child = await on.enter(RESOLUTION, resolution(n));
    const writes = [remove(on, SESSION, found), correct(on, RESOLUTION, child, { sessionId: found.id })] as const;
    return { writes, refusals: ['STILL_REFERRED_TO', 'REFERENCE_NOT_FOUND'] };
  },
  'one ordinal twice': (on, n) => {
    const one = record(on, SESSION, { ...session(), ordinal: 1000 + n });
    const other = record(on, SESSION, { ...session('2023-06-01'), ordinal: 1000 + n });
    return Promise.resolve({ writes: [one, other], refusals: ['ALREADY_USED'] });
  },
  'record an ordinal / correct to it': async (on, n) => {
    const found = await on.enter(SESSION, { ...session(), ordinal: 5000 + n });
    const writes = [
      correct(on, SESSION, found, { ordinal: 1000 + n }),
      record(on, SESSION, { ...session('2023-06-01'), ordinal: 1000 + n }),
    ] as const;
    return { writes, refusals: ['ALREADY_USED'] };
  },
  'one number of a resolution twice': (on, n) => {
    const write = () => record(on, RESOLUTION, resolution(n));
    return Promise.resolve({ writes: [write(), write()], refusals: ['ALREADY_USED'] });
  },
  'one unit twice': async (on) => {
    const { id: oversightId } = await on.enter(OVERSIGHT, oversight);
    const write = () => record(on, UNIT, { oversightId, name: 'UBND phường', namedOn: '2023-01-02' });
    return { writes: [write(), write()], refusals: ['ALREADY_USED'] };
  },
  'two terms at one time': (on, n) => {
    const write = (ordinal: number, day: number) =>
      record(on, TERM, { ordinal, startsOn: dayFrom(1975, n, day), endsOn: dayFrom(1975, n, 12) });
    return Promise.resolve({
      writes: [write(2 * n + 1, 0), write(2 * n + 2, 3)],
      refusals: ['INCONSISTENT'],
    });
  },
  'open later / issue earlier': async (on, n) => {
    const found = await on.enter(SESSION, session());
    const writes = [
      correct(on, SESSION, found, { openedOn: '2023-03-05' }),
      record(on, RESOLUTION, resolution(n, found.id)),
    ] as const;
    return { writes, refusals: ['INCONSISTENT'] };
  },
  'lengthen a term / use its ordinal after it': async (on, n) => {
    const dayIn = (day: number) => dayFrom(1990, n, day);
    const term = await on.enter(TERM, { ordinal: 10_000 + n, startsOn: dayIn(0), endsOn: dayIn(6) });
    await on.enter(SESSION, { ...session(dayIn(3)), ordinal: 9500 + n });
    const writes = [
      correct(on, TERM, term, { endsOn: dayIn(12) }),
      record(on, SESSION, { ...session(dayIn(9)), ordinal: 9500 + n }),
    ] as const;
    return { writes, refusals: ['ALREADY_USED'] };
  },
};

const termAt = (day: string) => `(select t.id from council_term t where ${live('t')} and ${day} >= t.starts_on
  and (t.ends_on is null or ${day} < t.ends_on) limit 1)`;
/** What must hold of a council's own work: the queries that find where it does not. */
export const COUNCIL_INVARIANTS: Readonly<Record<string, string>> = {
  'an ordinal is used once in a term': `select from council_session a join council_session b on a.id < b.id
    and a.ordinal = b.ordinal and ${live('a')} and ${live('b')}
    and ${termAt('a.opened_on')} is not distinct from ${termAt('b.opened_on')}`,
  'a number is used once in a year': `select from resolution a join resolution b on a.id < b.id and a.number = b.number
    and date_part('year', a.issued_on) = date_part('year', b.issued_on) and ${live('a')} and ${live('b')}`,
  'nothing lives under what does not': [
    deadParent('resolution', 'council_session', 'session_id'),
    deadParent('overseen_unit', 'thematic_oversight', 'oversight_id'),
  ].join(' union all '),
  'no resolution is older than its session': `select from resolution r join council_session s on s.id = r.session_id
    where ${live('r')} and r.issued_on < s.opened_on`,
  'terms do not overlap': `select from council_term a join council_term b on a.id < b.id and ${live('a')} and ${live('b')}
    and daterange(a.starts_on, a.ends_on) && daterange(b.starts_on, b.ends_on)`,
  'every version of a record has one line of history': `select from council_session s where s.version <>
    (select count(*) from record_change c where c.record_type = 'WardSession' and c.record_id = s.id)`,
  'sessions are as many as those of each kind together': `select where (select count(*) from council_session) <>
    (select sum(n) from (select count(*) as n from council_session group by kind) as kinds)`,
};
