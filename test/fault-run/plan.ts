import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance';
import { type FaultyWard, FOLLOWED_WITHIN_MS } from './faulty-ward';
import { MANNERS, type MannerName } from './manners';

/** What happens to a ward: another manner for a while, or a change of the directory. */
export type Event = Exclude<MannerName, 'WELL'> | 'MOVED' | 'RETIRED';

export const EVENTS: readonly Event[] = [
  ...(Object.keys(MANNERS) as MannerName[]).filter((name) => name !== 'WELL'),
  ...(['MOVED', 'RETIRED'] as const),
];

const SILENT: ReadonlySet<Event> = new Set(['STALLED', 'SLOWER', 'TOO_SLOW']);

export interface Plan {
  chance: Chance;
  /** Every kind of event, in the order in which they come the first time; after that chance orders them. */
  firstRound: readonly Event[];
  /** Ends the plan, after what is under way. */
  isOver: AbortSignal;
  onEvent(event: Event): void;
}

/** So long a ward is well between two events, and so long an event lasts, in milliseconds. */
const WELL_MS = [1_200, 5_000] as const;
const LASTS_MS = [400, 1_600] as const;

/** Lets everything happen to a ward by chance, each kind of event as often as the others, until it is over; then it is well. */
export async function playPlan(ward: FaultyWard, plan: Plan): Promise<void> {
  const { chance, firstRound, isOver, onEvent } = plan;
  // What holds the process up is no part of a plan; who wakes from a rest because all is over goes on at once.
  const rest = (ms: number) => pause(ms, undefined, { signal: isOver }).catch(() => undefined);
  const lasting = () => rest(chance.between(...LASTS_MS));
  let left = firstRound.toReversed();
  let isWell = true;
  while (!isOver.aborted) {
    if (isWell) await rest(chance.between(...WELL_MS));
    if (left.length === 0) left = chance.shuffled(EVENTS);
    const event = left.pop() as Event; // the list has just been filled
    onEvent(event);
    if (event === 'MOVED' || event === 'RETIRED') {
      await ward.behave('WELL');
      await (event === 'MOVED' ? ward.move() : retireForAWhile(ward, rest));
    } else {
      await ward.behave(event);
      await lasting();
    }
    // Of those who wait in vain nobody waits for a second time.
    isWell = SILENT.has(event) || chance.isTrue(0.75);
    if (isWell) await ward.behave('WELL');
  }
  await ward.behave('WELL');
}

async function retireForAWhile(ward: FaultyWard, rest: (ms: number) => Promise<void>): Promise<void> {
  await ward.retire();
  await rest(FOLLOWED_WITHIN_MS + 1_500);
  await ward.join();
}
