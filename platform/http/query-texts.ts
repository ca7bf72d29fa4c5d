import type { FastifyRequest } from 'fastify';

/** Every text in a request that could be taken for its query, whether from its body or its address. */
export function textsOf({ body, url }: FastifyRequest): string[] {
  const inBody: unknown = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  const at = url.indexOf('?');
  const inAddress = at < 0 ? [] : new URLSearchParams(url.slice(at)).getAll('query');
  return [inBody, ...inAddress].filter((text) => typeof text === 'string');
}
