import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../../platform/logging/logger';
import type { SignIn } from '../../platform/sign-in/sign-in';
import { PAGE_PATHS } from '../../web/page-paths';
import { type PageFiles, readPageFiles } from './page-files';

/** What the pages are served from. */
export interface PagesOptions {
  /** Gives the folder with the built pages; asked on the first visit, and again until it is there. */
  folder(): Promise<string>;
  signIn: SignIn;
  log: Logger;
}

const A_YEAR = 'public, max-age=31536000, immutable';

/** A Fastify plugin that serves the pages of web/ at their addresses, and nothing at any other. */
export async function pages(app: FastifyInstance, { folder, signIn, log }: PagesOptions): Promise<void> {
  let files: Promise<PageFiles> | undefined;
  const load = () =>
    (files ??= folder()
      .then(readPageFiles)
      .catch((error: unknown) => {
        files = undefined; // the next visitor tries again
        throw error;
      }));
  const policy = contentSecurityPolicy(signIn.issuer);
  const guarded = (reply: FastifyReply): FastifyReply =>
    reply
      .header('content-security-policy', policy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer');

  const sendPage = async (_request: FastifyRequest, reply: FastifyReply) => {
    guarded(reply).type('text/html; charset=utf-8').header('cache-control', 'no-cache');
    const loaded = await load().catch((error: unknown) => {
      log.error({ err: error }, 'the pages cannot be read');
    });
    return loaded ? reply.send(withSignIn(loaded.html, signIn)) : reply.code(503).send(NOT_BUILT);
  };
  for (const path of Object.values(PAGE_PATHS)) app.get(path, sendPage);

  app.get<{ Params: { file: string } }>('/assets/:file', async (request, reply) => {
    const file = (await load()).assets.get(request.params.file);
    if (!file) return reply.callNotFound();
    guarded(reply).type(file.type).header('cache-control', A_YEAR).header('vary', 'accept-encoding');
    const accepted = request.headers['accept-encoding'] ?? '';
    for (const encoding of ['br', 'gzip'] as const) {
      const body = file.compressed[encoding];
      if (body && accepted.includes(encoding)) return reply.header('content-encoding', encoding).send(body);
    }
    return reply.send(file.body);
  });
}

/** Files of this origin and what the provider that signs people in says of itself; no script and no style in the page. */
function contentSecurityPolicy(issuer: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${new URL(issuer).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** How to sign in stands in the page: one answer less to wait for. */
function withSignIn(html: string, signIn: SignIn): string {
  const content = JSON.stringify(signIn).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return html.replace('name="hai-cap-sign-in" content=""', () => `name="hai-cap-sign-in" content="${content}"`);
}

const NOT_BUILT = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Hai Cấp</title></head>
<body><h1>Trang chưa sẵn sàng</h1>
<p>Các trang chưa được dựng trên máy chủ này; số liệu không bị ảnh hưởng. Hãy báo cho người quản trị: <code>npm run build</code>.</p>
<p lang="en">The pages are not built on this server; no figures are affected. Tell your administrator.</p></body></html>
`;
