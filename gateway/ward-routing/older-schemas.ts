import type { RemoteServer } from '../../platform/calling/remote-server';
import type { HttpCall } from '../../platform/http/graphql-http';
import { OlderSchema } from './older-schema';

/**
 * A server may be brought up to date at any time, and nobody sees it where nobody asks meanwhile: so long after it has last refused what
 * it did not know, it is asked for that again.
 */
export const BELIEVED_MS = 1_000;

/** Wards are behind by one version or two. */
const MOST_VERSIONS = 8;

interface Found {
  schema: OlderSchema;
  /** When the question was asked that it last refused. */
  refusedAt: number;
}

/** What is believed of a server, and whether it is to be tried again. */
export interface Believed {
  schema: OlderSchema;
  isDoubted: boolean;
}

/** What the servers know that have refused a question because they do not know what is in it. */
export class OlderSchemas {
  private readonly byServer = new Map<string, Found>();
  private readonly byText = new Map<string, OlderSchema>();
  private readonly asking = new Map<string, Promise<OlderSchema | undefined>>();

  /** The schema of a server that was found behind; undefined for all others. */
  of(url: string): Believed | undefined {
    const found = this.byServer.get(url);
    return found && { schema: found.schema, isDoubted: performance.now() - found.refusedAt >= BELIEVED_MS };
  }

  /** A server that is believed to be behind has refused a question of that moment again. */
  confirm(url: string, refusedAt: number): void {
    const found = this.byServer.get(url);
    if (found) found.refusedAt = Math.max(found.refusedAt, refusedAt);
  }

  /** What was found out about a server counts no more. */
  forget(url: string): void {
    this.byServer.delete(url);
  }

  /** Asks a server that has refused a question of that moment what it knows, as whoever asked that. Undefined where it does not say. */
  async learn(server: RemoteServer, call: HttpCall, refusedAt: number): Promise<OlderSchema | undefined> {
    const { url } = server;
    const asking = this.asking.get(url) ?? this.ask(server, call).finally(() => this.asking.delete(url));
    this.asking.set(url, asking);
    const schema = await asking;
    if (schema) this.byServer.set(url, { schema, refusedAt });
    return schema;
  }

  private async ask(server: RemoteServer, call: HttpCall): Promise<OlderSchema | undefined> {
    const outcome = await server.ask(ASK_SDL, call);
    const said = 'fault' in outcome ? undefined : (outcome.data?._service as { sdl?: unknown } | null | undefined);
    return typeof said?.sdl === 'string' ? this.read(said.sdl) : undefined;
  }

  /** Servers of one version share what was read of it. */
  private read(sdl: string): OlderSchema | undefined {
    const known = this.byText.get(sdl);
    if (known) return known;
    const schema = OlderSchema.read(sdl);
    if (this.byText.size >= MOST_VERSIONS) this.byText.clear();
    if (schema) this.byText.set(sdl, schema);
    return schema;
  }
}

const ASK_SDL = JSON.stringify({ query: '{ _service { sdl } }' });
