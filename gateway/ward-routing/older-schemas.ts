import type { RemoteServer } from '../../platform/calling/remote-server';
import type { HttpCall } from '../../platform/http/graphql-http';
import { OlderSchema } from './older-schema';

/** A server may be brought up to date at any time: so long after it was found behind it is asked everything again. */
const BELIEVED_MS = 30_000;

/** Wards are behind by one version or two. */
const MOST_VERSIONS = 8;

interface Found {
  schema: OlderSchema;
  foundAt: number;
}

/** What the servers know that have refused a question because they do not know what is in it. */
export class OlderSchemas {
  private readonly byServer = new Map<string, Found>();
  private readonly byText = new Map<string, OlderSchema>();
  private readonly asking = new Map<string, Promise<OlderSchema | undefined>>();

  /** The schema of a server that was found behind a while ago; undefined for all others. */
  of(url: string): OlderSchema | undefined {
    const found = this.byServer.get(url);
    if (!found || performance.now() - found.foundAt < BELIEVED_MS) return found?.schema;
    this.forget(url);
    return undefined;
  }

  /** What was found out about a server counts no more. */
  forget(url: string): void {
    this.byServer.delete(url);
  }

  /** Asks a server that has just refused a question what it knows, as whoever asked that. Undefined where it does not say. */
  async learn(url: string, server: RemoteServer, call: HttpCall): Promise<OlderSchema | undefined> {
    const asking = this.asking.get(url) ?? this.ask(server, call).finally(() => this.asking.delete(url));
    this.asking.set(url, asking);
    const schema = await asking;
    if (schema) this.byServer.set(url, { schema, foundAt: performance.now() });
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
