import { useEffect, useRef } from 'react';
import { type TypedDocumentNode, useQuery } from 'urql';
import { type MissingWardReason, missingWardsOf, type Problem, problemOf } from './problem';
import type { Question } from './question';

/** An answer of the server as far as it is there. */
export interface Answer<Data> {
  /** What was last answered to exactly this question; it stays while a new answer is awaited or does not come. */
  data: Data | undefined;
  /** When `data` came, in milliseconds since 1970. */
  answeredAt: number | undefined;
  problem: Problem | undefined;
  /** The wards, by id, that did not answer, and why. */
  missingWards: ReadonlyMap<string, MissingWardReason>;
  isAsking: boolean;
  /** Asks again, whatever is remembered. */
  askAgain(): void;
}

/** How a question is asked. */
export interface Asking {
  /** Whether it is not asked yet, because something it needs is not known. */
  isPaused?: boolean;
  /** Asked again every so often, but not while nobody looks at the page. */
  everyMs?: number;
}

/** Asks the pages' own server an operation, and again whenever the variables change. */
export function useGraph<Data, Variables extends Record<string, unknown>>(
  document: Question<Data, Variables>,
  variables: Variables,
  { isPaused = false, everyMs }: Asking = {},
): Answer<Data> {
  // The client takes text or a tree; the type of the text says what comes of it.
  const query = document.toString() as unknown as TypedDocumentNode<Data, Variables>;
  const [{ data, error, fetching, stale, operation }, ask] = useQuery<Data, Variables>({
    ...{ query, pause: isPaused },
    variables: variables as Variables & Record<string, never>, // urql asks for empty variables to be left out
  });
  const question = JSON.stringify(variables);
  // While new variables are awaited the client still gives the answer to the old ones.
  const isToThis = operation !== undefined && JSON.stringify(operation.variables) === question;
  const known = useLastAnswer(question, isToThis ? data : undefined);

  const askAgain = () => ask({ requestPolicy: 'network-only' });
  useRegularly(askAgain, isPaused ? undefined : everyMs);
  return {
    data: known?.data,
    answeredAt: known?.at,
    problem: isToThis ? problemOf(error) : undefined,
    missingWards: missingWardsOf(isToThis ? error : undefined),
    // What an error left out stays stale for the client, though nothing is under way.
    isAsking: fetching || (stale && !error),
    askAgain,
  };
}

/** The last answer to a question, also after one that failed. */
function useLastAnswer<Data>(question: string, data: Data | undefined): { data: Data; at: number } | undefined {
  const known = useRef<{ question: string; data: Data; at: number }>(undefined);
  if (data && known.current?.data !== data) known.current = { question, data, at: Date.now() };
  return known.current?.question === question ? known.current : undefined;
}

function useRegularly(act: () => void, everyMs: number | undefined): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (everyMs === undefined) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
