import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error';
import type { ServerName } from './crossing';

/** The place of a crossing among all that its sender has sent to the same receiver. */
export interface CrossingPlace {
  /** From 1. */
  number: number;
  /** SHA-256 over the ids of this one and all before, by their numbers, as hexadecimal digits. */
  chain: string;
  /** The chain of the one before; empty for the first. */
  before: string;
}

/** A number has been used for another crossing, or follows on other ones: the sender or this server was put back to an older state. */
export class CrossingForked extends DomainError {
  constructor(id: string) {
    super(
      'CONFLICT',
      {
        vi: 'Số thứ tự chuyển không khớp với những gì đã nhận: một trong hai cơ sở dữ liệu đã được phục hồi về trạng thái cũ.',
        en: 'This number does not follow on what was taken in: one of the two databases was put back to an older state.',
      },
      { id, isForked: true },
    );
  }
}

/** The chain that one more crossing makes of the one before. */
export const chainAfter = (before: string, number: number, id: string): string =>
  createHash('sha256').update(`${before}\n${number} ${id}`).digest('hex');

/**
 * Gives crossings that have no number the next ones for their receiver, in this order, and the places of all of them. Two that
 * number for one receiver take turns.
 */
export async function numberCrossings(
  tx: EntityManager,
  receiver: ServerName,
  ids: readonly string[],
): Promise<Map<string, CrossingPlace>> {
  let { lastNumber, lastChain } = await lockPeer(tx, receiver);
  const from = lastNumber;
  const known = await placesOf(tx, ids);
  const numbered: (CrossingPlace & { id: string })[] = [];
  for (const id of ids.filter((one) => !known.has(one))) {
    const place = { number: lastNumber + 1, before: lastChain, chain: chainAfter(lastChain, lastNumber + 1, id) };
    numbered.push({ id, ...place });
    known.set(id, place);
    ({ number: lastNumber, chain: lastChain } = place);
  }
  if (lastNumber === from) return known;
  await tx.query(
    `update outgoing_crossing set number = numbered.number, chain = numbered.chain
     from jsonb_to_recordset($1::jsonb) as numbered (id uuid, number integer, chain text)
     where outgoing_crossing.id = numbered.id`,
    [JSON.stringify(numbered)],
  );
  await continueAfter(tx, receiver, { number: lastNumber, chain: lastChain });
  return known;
}

/** What is known of another server. */
interface PeerState {
  lastNumber: number;
  lastChain: string;
  /** The epoch that its database was in when it was last heard of. */
  epoch: string | null;
}

/** The last number that was used for a receiver, and its chain, until the transaction ends for nobody else to go on from. */
export async function lockPeer(tx: EntityManager, peer: string): Promise<PeerState> {
  await tx.query('insert into crossing_peer (peer) values ($1) on conflict do nothing', [peer]);
  const [row] = await tx.query<PeerState[]>(
    'select last_number as "lastNumber", last_chain as "lastChain", epoch from crossing_peer where peer = $1 for update',
    [peer],
  );
  if (!row) throw new Error(`Nothing is known of ${peer}.`);
  return row;
}

/** The next crossing for a receiver follows on this place. */
export async function continueAfter(
  tx: EntityManager,
  receiver: string,
  { number, chain }: Omit<CrossingPlace, 'before'>,
): Promise<void> {
  await tx.query('update crossing_peer set last_number = $2, last_chain = $3 where peer = $1', [
    receiver,
    number,
    chain,
  ]);
}

async function placesOf(tx: EntityManager, ids: readonly string[]): Promise<Map<string, CrossingPlace>> {
  const rows = await tx.query<(CrossingPlace & { id: string })[]>(
    `select id, number, chain, coalesce((select chain from outgoing_crossing earlier
         where earlier.receiver = one.receiver and earlier.number = one.number - 1), '') as before
     from outgoing_crossing one where id = any($1) and number is not null`,
    [ids],
  );
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

/**
 * Keeps the number that a sender gave a crossing. Refuses with CrossingForked where the number was used for another one, or
 * the one before is not what it follows on by its sender's account.
 */
export async function noteNumber(
  tx: EntityManager,
  { id, from, place }: { id: string; from: string; place: CrossingPlace },
): Promise<void> {
  await tx.query(
    'insert into incoming_number (sender, number, crossing_id, chain) values ($1, $2, $3, $4) on conflict do nothing',
    [from, place.number, id, place.chain],
  );
  const known = await tx.query<{ number: number; chain: string }[]>(
    'select number, chain from incoming_number where sender = $1 and number in ($2, $2 - 1)',
    [from, place.number],
  );
  const isAsKnown = ({ number, chain }: { number: number; chain: string }) =>
    chain === (number === place.number ? place.chain : place.before);
  if (!known.every(isAsKnown)) throw new CrossingForked(id);
}
