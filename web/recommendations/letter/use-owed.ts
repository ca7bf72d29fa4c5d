import { useEffect, useState } from 'react';
import { type Client, type TypedDocumentNode, useClient } from 'urql';
import {
  OwedPetitionsDocument,
  type OwedPetitionsQuery,
  OwedRecommendationsDocument,
  type OwedRecommendationsQuery,
  type TypedDocumentString,
} from '../../graph/generated/graphql';
import { type OwedMatter, petitionWords } from './reminder-letter';

/** What a body owes, as far as it is there. A letter without some of it would say what is not so. */
export type Owed = { state: 'asking' } | { state: 'failed' } | { state: 'ready'; city: string; matters: OwedMatter[] };

/** More than a letter lists: whoever owes as much is told by other means. */
const MOST_PAGES = 5;

/** Everything of the city tier that a body owes and is overdue, those longest overdue first; `seesPetitions` is false for analysts. */
export function useOwed(body: string, seesPetitions: boolean): { owed: Owed; askAgain: () => void } {
  const client = useClient();
  const [owed, setOwed] = useState<Owed>({ state: 'asking' });
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setOwed({ state: 'asking' });
    readOwed(client, body, seesPetitions).then(
      (ready) => isWanted && setOwed(ready),
      () => isWanted && setOwed({ state: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [client, body, seesPetitions, times]);
  return { owed, askAgain: () => setTimes((before) => before + 1) };
}

async function readOwed(client: Client, body: string, seesPetitions: boolean): Promise<Owed> {
  const recommendations = await readAll(client, OwedRecommendationsDocument, {
    filter: { overdue: true, responsibleBody: body },
    listIn: (answer: OwedRecommendationsQuery) => answer.recommendations,
  });
  const petitions = seesPetitions
    ? await readAll(client, OwedPetitionsDocument, {
        filter: { overdue: true, handledBy: body },
        listIn: (answer: OwedPetitionsQuery) => answer.petitions,
      })
    : { nodes: [] };
  const matters = [
    ...recommendations.nodes.map((one): OwedMatter => {
      const { id, content, transferredOn, dueOn, daysOverdue, reminders } = one;
      return {
        ...{ id, kind: 'recommendation', content, transferredOn, dueOn, daysOverdue: daysOverdue ?? 0 },
        wasRemindedOf: reminders.length > 0,
      };
    }),
    ...petitions.nodes.map((one): OwedMatter => {
      const { id, kind, receivedOn, disposedOn, dueOn, daysOverdue, reminders } = one;
      return {
        ...{ id, kind: 'petition', content: petitionWords(kind, receivedOn), transferredOn: disposedOn, dueOn },
        ...{ daysOverdue: daysOverdue ?? 0, wasRemindedOf: reminders.length > 0 },
      };
    }),
  ];
  const byDays = (one: OwedMatter, other: OwedMatter) => other.daysOverdue - one.daysOverdue;
  return { state: 'ready', city: recommendations.first.city.name, matters: matters.sort(byDays) };
}

interface List<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Reads a list to its end. Throws where a page of it does not come, or it is too long for a letter. */
async function readAll<Answer, Node, Filter, Variables extends { filter?: unknown; after?: unknown }>(
  client: Client,
  document: TypedDocumentString<Answer, Variables>,
  { filter, listIn }: { filter: Filter; listIn: (answer: Answer) => List<Node> | null },
): Promise<{ nodes: Node[]; first: Answer }> {
  const query = document.toString() as unknown as TypedDocumentNode<Answer, { filter: Filter; after: string | null }>; // as in useGraph
  const nodes: Node[] = [];
  let after: string | null = null;
  let first: Answer | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const { data, error } = await client.query(query, { filter, after }, { requestPolicy: 'network-only' }).toPromise();
    const list: List<Node> | null | undefined = data && listIn(data);
    if (!data || !list) throw error ?? new Error('A page of the list did not come.');
    first ??= data;
    nodes.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) return { nodes, first };
    after = list.pageInfo.endCursor;
  }
  throw new Error('The list is too long for a letter.');
}
