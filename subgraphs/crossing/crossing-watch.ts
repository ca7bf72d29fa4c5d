import type { EntityManager } from 'typeorm';
import { DEAD_CROSSINGS } from './crossing-reader';
import type { CrossingFailure } from './crossing-failure';
import type { BreakKind } from './peer-comparison';

/** What a server has not delivered to another one. */
export interface Undelivered {
  receiver: string;
  /** How many wait for a person to have them tried again. */
  dead: number;
  /** How many are tried by themselves, or are to be. */
  waiting: number;
  /** How many of those were not tried yet. */
  untried: number;
  /** Since when the oldest of those that wait does; null where there is none. Of what is sent again, since it was found to be missing. */
  waitingSince: Date | null;
  /** Seconds since then, by the database's clock; 0 where none waits. */
  waitedS: number;
  /** Why the oldest of those was not taken in; null where it was not tried. */
  waitingFailure: CrossingFailure | null;
  /** Why the oldest of the dead was not taken in. */
  deadFailure: CrossingFailure | null;
}

/** What of the breaks of one kind with another server has come right since, and what has not. */
export interface WatchedBreak {
  peer: string;
  kind: BreakKind;
  /** When the latest of them was found. */
  foundAt: Date;
  sentAgain: number;
  /** How many crossings to the other server that were there by then are not delivered. */
  undelivered: number;
  /** How many crossings the other server took in that this one no longer knows of. */
  lost: number;
}

/** For how many days people are told of a break whose lost crossings no server can bring back. */
export const BREAK_WATCHED_DAYS = 7;

/** What of a database's crossings is not delivered, by receiver. */
export function readUndelivered(db: Pick<EntityManager, 'query'>): Promise<Undelivered[]> {
  return db.query(
    `with undelivered as (
       select receiver, last_failure as failure, attempts, id::text in (${DEAD_CROSSINGS}) as is_dead,
         greatest(created_at, found.at) as since
       from outgoing_crossing
       left join (select peer, max(found_at) as at from crossing_break group by peer) found on found.peer = receiver
       where delivered_at is null)
     select receiver,
       count(*) filter (where is_dead)::int as dead,
       count(*) filter (where not is_dead)::int as waiting,
       count(*) filter (where not is_dead and attempts = 0)::int as untried,
       min(since) filter (where not is_dead) as "waitingSince",
       coalesce(extract(epoch from clock_timestamp() - min(since) filter (where not is_dead)), 0)::float as "waitedS",
       (array_agg(failure order by since) filter (where not is_dead))[1] as "waitingFailure",
       (array_agg(failure order by since) filter (where is_dead))[1] as "deadFailure"
     from undelivered group by receiver order by receiver`,
  );
}

/** The breaks with other servers that were found in the last days, by server and kind, those found last at the end. */
export function readWatchedBreaks(db: Pick<EntityManager, 'query'>): Promise<WatchedBreak[]> {
  return db.query(
    `with broken as (
       select peer, kind, max(found_at) as found_at, sum(sent_again)::int as sent_again,
         sum((select count(*) from lost_crossing where break_id = crossing_break.id))::int as lost
       from crossing_break
       where found_at > clock_timestamp() - make_interval(days => ${BREAK_WATCHED_DAYS})
       group by peer, kind)
     select peer, broken.kind, found_at as "foundAt", sent_again as "sentAgain", lost, count(waiting.id)::int as undelivered
     from broken
     left join outgoing_crossing waiting
       on waiting.receiver = peer and waiting.delivered_at is null and waiting.created_at < found_at
     group by peer, broken.kind, found_at, sent_again, lost order by found_at`,
  );
}
