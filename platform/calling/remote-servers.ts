import type { Dispatcher } from 'undici';
import { type CallWatch, UNWATCHED } from './call-watch';
import { ExtraRequests } from './extra-requests';
import { type CallPace, RemoteServer } from './remote-server';

export interface RemoteServersOptions {
  agent: Dispatcher;
  /** Who hears of the calls of one server. */
  watchOf?(url: string): CallWatch;
  pace?: Readonly<CallPace>;
}

/** Of 100 questions, so many may be asked once more because a connection was lost, or because an answer is late. */
const RETRIES = 0.1;
const HEDGES = 0.05;

/** Servers that are asked over and over, by their addresses. */
export class RemoteServers {
  private readonly servers = new Map<string, RemoteServer>();
  private readonly retries = new ExtraRequests(RETRIES);
  private readonly hedges = new ExtraRequests(HEDGES);

  constructor(private readonly options: RemoteServersOptions) {}

  at(url: string): RemoteServer {
    const known = this.servers.get(url);
    if (known) return known;
    const { agent, watchOf, pace } = this.options;
    const { retries, hedges } = this;
    const server = new RemoteServer({
      url,
      agent,
      retries,
      hedges,
      watch: watchOf?.(url) ?? UNWATCHED,
      ...(pace && { pace }),
    });
    this.servers.set(url, server);
    return server;
  }

  /** Forgets how all others have answered. What is on its way to them goes on. */
  keepOnly(urls: ReadonlySet<string>): void {
    for (const url of this.servers.keys()) if (!urls.has(url)) this.servers.delete(url);
  }
}
