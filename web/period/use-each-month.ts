import { useEffect, useRef, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { TypedDocumentString } from '../graph/generated/graphql';
import type { Period } from './period';

/** A month with what was answered about it; undefined where nothing was. */
export interface MonthAnswer<Data> {
  month: Period;
  data: Data | undefined;
}

/** A question is asked a month: no more than these. */
const MOST_MONTHS = 24;

/** Asks a question about each of several months; undefined until all are answered. What is remembered is not asked again. */
export function useEachMonth<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  months: readonly Period[],
  variablesOf: (month: Period) => Variables,
): MonthAnswer<Data>[] | undefined {
  const client = useClient();
  const questions = months.slice(-MOST_MONTHS).map((month) => ({ month, variables: variablesOf(month) }));
  const asked = JSON.stringify(questions);
  const latest = useRef(questions);
  latest.current = questions;
  const [known, setKnown] = useState<{ asked: string; answers: MonthAnswer<Data>[] }>();
  useEffect(() => {
    let isWanted = true;
    // The client takes text or a tree; the type of the text says what comes of it.
    const query = document.toString() as unknown as TypedDocumentNode<Data, Record<string, unknown>>;
    const ask = async ({ month, variables }: (typeof questions)[number]): Promise<MonthAnswer<Data>> => {
      const { data } = await client.query(query, variables, { requestPolicy: 'cache-first' }).toPromise();
      return { month, data };
    };
    void Promise.all(latest.current.map(ask)).then((answers) => isWanted && setKnown({ asked, answers }));
    return () => {
      isWanted = false;
    };
  }, [client, document, asked]);
  return known?.asked === asked ? known.answers : undefined;
}
