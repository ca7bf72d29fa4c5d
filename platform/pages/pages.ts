import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logging/logger';
import type { SignIn } from '../sign-in/sign-in';
import { type PageFiles, readPageFiles } from './page-files';

/** What the pages are served from. */
export interface PagesOptions {
  /** Gives the folder with the built pages; asked on the first visit, and again until it is there. */
  folder(): Promise<string>;
  /** The file in it that every page begins with. */
  html: string;
  /** The addresses of the pages below `mountPath`, as Fastify has them. */
  paths: readonly string[];
  /** What stands before each address of the server, such as `/wards/song-cau`; nothing for one that has a port to itself. */
  mountPath?: string | undefined;
  signIn: SignIn;
  /** Puts into the HTML what is not known before it is asked for. */
  fill?(html: string): string;
  log: Logger;
}

const A_YEAR = 'public, max-age=31536000, immutable';

/** Serves built pages at their addresses, and the files that they ask for at /assets/. */
export function addPages(app: FastifyInstance, options: PagesOptions): void {
  const { html, paths, mountPath = '', signIn, fill = (page) => page, log } = options;
  const load = pageFilesOf(options);
  const policy = contentSecurityPolicy(signIn.issuer);
  const sendPage = async (_request: FastifyRequest, reply: FastifyReply) => {
    guarded(reply, policy).type('text/html; charset=utf-8').header('cache-control', 'no-cache');
    const loaded = await load().catch((error: unknown) => {
      log.error({ err: error }, 'the pages cannot be read');
    });
    const page = loaded?.html.get(html);
    if (page === undefined) return reply.code(503).send(NOT_BUILT);
    return reply.send(fill(withContent(withContent(page, 'sign-in', JSON.stringify(signIn)), 'mount-path', mountPath)));
  };
  for (const path of paths) app.get(path, sendPage);
  app.get<{ Params: { file: string } }>('/assets/:file', async (request, reply) => {
    const file = (await load()).assets.get(request.params.file);
    if (!file) return reply.callNotFound();
    guarded(reply, policy).type(file.type).header('cache-control', A_YEAR).header('vary', 'accept-encoding');
    const accepted = request.headers['accept-encoding'] ?? '';
    for (const encoding of ['br', 'gzip'] as const) {
      const body = file.compressed[encoding];
      if (body && accepted.includes(encoding)) return reply.header('content-encoding', encoding).send(body);
    }
    return reply.send(file.body);
  });
}

/** Reads the files at the first visit, once for all that serve pages from the same folder. */
function pageFilesOf({ folder }: Pick<PagesOptions, 'folder'>): () => Promise<PageFiles> {
  return async () => {
    const found = await folder();
    const known = READ.get(found) ?? readPageFiles(found);
    READ.set(found, known);
    known.catch(() => READ.delete(found)); // the next visitor tries again
    return known;
  };
}

/** By folder. */
const READ = new Map<string, Promise<PageFiles>>();

function guarded(reply: FastifyReply, policy: string): FastifyReply {
  return reply
    .header('content-security-policy', policy)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer');
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

/** What a page has to know before it asks anything stands in it, in the place that `name` has: one answer less to wait for. */
function withContent(html: string, name: string, content: string): string {
  return html.replace(
    `name="hai-cap-${name}" content=""`,
    () => `name="hai-cap-${name}" content="${escapeHtml(content)}"`,
  );
}

/** A text as it stands in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const NOT_BUILT = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Hai Cấp</title></head>
<body><h1>Trang chưa sẵn sàng</h1>
<p>Các trang chưa được dựng trên máy chủ này; số liệu không bị ảnh hưởng. Hãy báo cho người quản trị: <code>npm run build</code>.</p>
<p lang="en">The pages are not built on this server; no figures are affected. Tell your administrator.</p></body></html>
`;
