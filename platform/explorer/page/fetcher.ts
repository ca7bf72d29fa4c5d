import type { GraphiQLProps } from 'graphiql';

/**
 * Sends what GraphiQL asks for to the GraphQL server at `graphqlPath` of this same origin.
 * Headers a person types into the headers editor go along with every request.
 */
export function createFetcher(graphqlPath: string): GraphiQLProps['fetcher'] {
  return async (request, options) => {
    const response = await fetch(graphqlPath, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', ...options?.headers },
      body: JSON.stringify(request),
    });
    const text = await response.text();
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // A proxy or a server that is just stopping answers with a page of its own: say so instead of a parser's complaint.
      throw new Error(
        `Máy chủ trả lời ${response.status} ${response.statusText}, không phải JSON: ${text.slice(0, 200)}`,
      );
    }
  };
}
