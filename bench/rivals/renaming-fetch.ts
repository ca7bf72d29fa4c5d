import { parse, print, visit } from 'graphql';
import { lineTypeOf } from './one-type-a-ward';

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * Asks the hub's own servers, to whom every ward's line is a `WardReport`, for a gateway to whom each is a type of its own. The
 * names are changed in the texts as they pass: a server in between that did so would cost the gateway a hop more.
 */
export function createRenamingFetch(cityUrl: string, wards: ReadonlyMap<string, string>): Fetch {
  const typeAt = new Map([...wards].map(([wardId, url]) => [url, lineTypeOf(wardId)]));
  const cityQueries = new Map<string, string>();
  return async (url, init = {}) => {
    const body = init.body as string; // gateways write JSON
    const type = typeAt.get(url);
    if (type) {
      const answer = await fetch(url, { ...init, body: body.replaceAll(type, 'WardReport') });
      return copy(answer, (await answer.text()).replaceAll('"WardReport"', `"${type}"`));
    }
    if (url !== cityUrl) return fetch(url, init);
    const known = cityQueries.get(body) ?? withoutTypes(body);
    cityQueries.set(body, known);
    const answer = await fetch(url, { ...init, body: known });
    return copy(answer, withTypes(await answer.text()));
  };
}

/** A gateway asks for a part for each type, all with the same fields; the city council is asked for these once. */
function withoutTypes(body: string): string {
  const asked = JSON.parse(body) as { query: string }; // as gateways write it
  let isFirst = true;
  const query = visit(parse(asked.query), {
    InlineFragment: (node) => {
      if (!node.typeCondition?.name.value.startsWith('WardReport_')) return undefined;
      if (!isFirst) return null;
      isFirst = false;
      return { ...node, typeCondition: undefined };
    },
  });
  return JSON.stringify({ ...asked, query: print(query) });
}

/** Each line of the city council's answer is given its ward's type. */
function withTypes(text: string): string {
  const answer = JSON.parse(text) as { data?: { report?: { wards?: { __typename: string; wardId: string }[] } } }; // a report, if anything
  for (const line of answer.data?.report?.wards ?? []) line.__typename = lineTypeOf(line.wardId);
  return JSON.stringify(answer);
}

function copy({ status, headers }: Response, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': headers.get('content-type') ?? 'application/json' } });
}
