import { inputNameOf } from '../recording/entered-values';
import type { Field } from '../recording/field';
import { type LifeCycle, SAME_STATE, type Transition } from '../recording/life-cycle';

/** The steps by which a record has come from one state to another, as far as a file can say. */
export type LifePath = { steps: readonly Transition[] } | { missing: readonly Field[] } | { isClosed: true };

/**
 * Whether a file can say that a step was taken. Steps that do more than change the record (such as passing it up to the
 * city), or ask for a reason or for what no column holds, are taken by people; one that keeps the state leaves no trace in it.
 */
export const isTakenByFile = ({ effect, needsReason, to, extra = {} }: Transition): boolean =>
  !effect && !needsReason && to !== SAME_STATE && !Object.values(extra).some(isNeeded);

/** The shortest way between two states for which all that has to be said was said. */
export function lifePath(
  { transitions }: LifeCycle,
  from: string,
  to: string,
  isSaid: (name: string) => boolean,
): LifePath {
  const usable = transitions.filter(isTakenByFile);
  const said = usable.filter((step) => missingOf(step, isSaid).length === 0);
  const steps = shortest(said, from, to);
  if (steps) return { steps };
  const wanted = shortest(usable, from, to);
  return wanted ? { missing: wanted.flatMap((step) => missingOf(step, isSaid)) } : { isClosed: true };
}

const isNeeded = ({ isRequired }: Field): boolean => isRequired;

function missingOf({ fields = {} }: Transition, isSaid: (name: string) => boolean): Field[] {
  const all = Object.entries<Field>(fields as Record<string, Field>); // fields that are there
  return all
    .filter(([property, field]) => field.isRequired && !isSaid(inputNameOf(property, field)))
    .map(([, field]) => field);
}

/** Breadth first, in the order of the table. */
function shortest(transitions: readonly Transition[], from: string, to: string): Transition[] | undefined {
  const ways = new Map<string, Transition[]>([[from, []]]);
  for (const [state, way] of ways) {
    if (state === to) return way;
    for (const step of transitions.filter((one) => one.from.includes(state))) {
      if (!ways.has(step.to)) ways.set(step.to, [...way, step]);
    }
  }
  return undefined;
}
