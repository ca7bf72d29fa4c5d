/*
 * Why GraphiQL 5, bundled here on the first visit:
 * - It is the best-known explorer and the release line that is kept up. The lines that come as ready-made UMD files
 *   (3 and 4) are behind it, and React itself publishes no UMD file any more.
 * - Bundling (esbuild, two to three seconds, once) lets us serve everything from this origin under a strict policy, use
 *   a font that has Vietnamese letters, and put its words into Vietnamese.
 * - On the first visit rather than at start or install: a start stays fast, nobody commits a built file, and a server
 *   whose explorer nobody opens pays nothing.
 */
import { extname } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { loadExplorerBundle } from './explorer-bundle';
import { contentSecurityPolicy, explorerPage, shellStyles } from './explorer-page';
import type { SavedQuery } from './saved-query';
import type { SignIn } from '../sign-in/sign-in';

/** What an explorer shows. */
export interface ExplorerOptions {
  /** Path of the GraphQL endpoint on the same origin, as `/graphql`; the explorer stands beside it. */
  graphqlPath: string;
  /** The page's title and heading, in Vietnamese. */
  title: string;
  /** In the order they are listed; of those for somebody's role the first is open on a first visit. */
  savedQueries: SavedQuery[];
  /** Left out where the endpoint answers anybody. */
  signIn?: SignIn;
}

const contentTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/**
 * A Fastify plugin that serves a GraphQL explorer at `/explorer`, whole from npm packages: neither the server nor the
 * page asks anything of another host, but for the provider that signs people in. `/explorer?q=<id>` opens a saved query;
 * `/explorer/saved-queries.json` lists them; `/explorer/sign-in.json` says how to sign in.
 */
export async function explorer(app: FastifyInstance, options: ExplorerOptions): Promise<void> {
  const page = explorerPage(options.title, options.graphqlPath);
  const policy = contentSecurityPolicy(options.signIn?.issuer);
  /** The policy goes on scripts too: a worker is held by the headers of its own file, not by the page's. */
  const guarded = (reply: FastifyReply): FastifyReply =>
    reply
      .header('content-security-policy', policy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-cache');

  app.get('/explorer', (_request, reply) => guarded(reply).type('text/html; charset=utf-8').send(page));
  app.get('/explorer/shell.css', (_request, reply) => guarded(reply).type('text/css; charset=utf-8').send(shellStyles));
  app.get('/explorer/saved-queries.json', (_request, reply) => guarded(reply).send(options.savedQueries));
  app.get('/explorer/sign-in.json', (_request, reply) =>
    guarded(reply)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(options.signIn ?? null)),
  );

  app.get<{ Params: { file: string } }>('/explorer/assets/:file', async (request, reply) => {
    const { file } = request.params;
    const found = (await loadExplorerBundle()).get(file);
    if (!found) return reply.callNotFound();
    // Files that esbuild names by their content never change; the few with a plain name are asked for again.
    const isNamedByContent = /-[0-9A-Z]{8}\.\w+$/.test(file);
    guarded(reply)
      .type(contentTypes[extname(file)] ?? 'application/octet-stream')
      .header('vary', 'accept-encoding');
    if (isNamedByContent) reply.header('cache-control', 'public, max-age=31536000, immutable');
    if (!request.headers['accept-encoding']?.includes('gzip')) return reply.send(found.body);
    return reply.header('content-encoding', 'gzip').send(found.gzipped);
  });
}
