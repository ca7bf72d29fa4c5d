import type { TasksQuery } from '../graph/generated/graphql';
import { beginReturnLink, listLink, recordLink, returnLink } from '../page-links';

/** Why something waits: the most pressing first. */
export const URGENCIES = ['overdue', 'came-back', 'due', 'waiting'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** One thing that waits for somebody at the ward. */
export interface Task {
  urgency: Urgency;
  /** A key of the words in `tasks.what`. */
  what:
    | 'return'
    | 'return-draft'
    | 'return-came-back'
    | 'acknowledge-request'
    | 'guidance'
    | 'recommendation'
    | 'petition'
    | 'oversight';
  /** What it is about: a period, or a record in a line. */
  about: { period: string } | { text: string };
  /** The last day for it; null where there is none. */
  dueOn: string | null;
  /** Where it is done. */
  link: string;
}

/** So many of a kind are told one by one; the rest is on their list. */
const MOST_OF_A_KIND = 5;

/** More of the same than is told one by one: how many, and their list. */
export interface MoreTasks {
  urgency: Urgency;
  what: Task['what'];
  count: number;
  link: string;
}

/** What waits at the ward on a day, the most pressing first. */
export function tasksOf({ council }: TasksQuery, today: string): { tasks: Task[]; more: MoreTasks[] } {
  const tasks = [...returnTasks(council, today), ...guidanceTasks(council, today)];
  const more: MoreTasks[] = [];
  const add = (found: Waiting | null, what: Task['what'], urgency: Urgency) => {
    if (!found) return;
    tasks.push(...found.nodes.slice(0, MOST_OF_A_KIND).map((one) => taskOf(one, what, urgency)));
    const [first] = found.nodes;
    const left = found.totalCount - Math.min(found.nodes.length, MOST_OF_A_KIND);
    if (first && left > 0) more.push({ urgency, what, count: left, link: listLink(first.__typename) });
  };
  add(council.overdueRecommendations, 'recommendation', 'overdue');
  add(council.overduePetitions, 'petition', 'overdue');
  add(council.overdueOversight, 'oversight', 'overdue');
  add(council.newRecommendations, 'recommendation', 'waiting');
  add(council.newPetitions, 'petition', 'waiting');
  const places = new Map(URGENCIES.map((urgency, place) => [urgency, place]));
  tasks.sort((one, other) => (places.get(one.urgency) ?? 0) - (places.get(other.urgency) ?? 0));
  return { tasks, more };
}

type Council = TasksQuery['council'];

interface Waiting {
  totalCount: number;
  nodes: { __typename: string; id: string; summary: string; dueOn?: string | null }[];
}

const taskOf = (record: Waiting['nodes'][number], what: Task['what'], urgency: Urgency): Task => ({
  ...{ urgency, what, about: { text: record.summary }, dueOn: record.dueOn ?? null },
  link: recordLink(record),
});

/** A request is answered by the return for the same days; what was given back is handed in again. */
function returnTasks({ returnRequests, returns }: Council, today: string): Task[] {
  const known = returns?.nodes ?? [];
  const cameBack = known
    .filter(({ state }) => state === 'RETURNED')
    .map(({ id, period }) => task('came-back', 'return-came-back', period, null, returnLink(id)));
  const asked = (returnRequests?.nodes ?? []).flatMap(({ period, dueOn }): Task[] => {
    const own = known.find((one) => one.period === period);
    if (own && own.state !== 'DRAFT') return [];
    const urgency = dueOn < today ? 'overdue' : 'due';
    return [task(urgency, 'return', period, dueOn, own ? returnLink(own.id) : beginReturnLink(period))];
  });
  const isAsked = (period: string) => asked.some(({ about }) => 'period' in about && about.period === period);
  const drafts = known
    .filter(({ state, period }) => state === 'DRAFT' && !isAsked(period))
    .map(({ id, period }) => task('waiting', 'return-draft', period, null, returnLink(id)));
  const unacknowledged = (returnRequests?.nodes ?? [])
    .filter(({ state }) => state === 'ARRIVED')
    .map((one) => {
      const link = recordLink(one, { act: 'step', step: 'acknowledge' });
      return task('waiting', 'acknowledge-request', one.period, null, link);
    });
  return [...cameBack, ...asked, ...drafts, ...unacknowledged];
}

function task(urgency: Urgency, what: Task['what'], period: string, dueOn: string | null, link: string): Task {
  return { urgency, what, about: { period }, dueOn, link };
}

function guidanceTasks({ guidance }: Council, today: string): Task[] {
  return (guidance?.nodes ?? [])
    .filter(({ state, kind }) => state !== 'DONE' && !(kind === 'GUIDANCE' && state === 'ACKNOWLEDGED'))
    .map((one): Task => {
      const isOverdue = one.dueOn !== null && one.dueOn < today;
      const urgency = isOverdue ? 'overdue' : one.dueOn === null ? 'waiting' : 'due';
      const isNew = one.state === 'ARRIVED' || one.state === 'SENT';
      const link = recordLink(one, isNew ? { act: 'step', step: 'acknowledge' } : undefined);
      return { urgency, what: 'guidance', about: { text: one.title }, dueOn: one.dueOn, link };
    });
}
