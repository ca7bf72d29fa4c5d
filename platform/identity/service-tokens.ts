import {
  allowInsecureRequests,
  type AuthorizationServer,
  type Client,
  clientCredentialsGrantRequest,
  ClientSecretBasic,
  discoveryRequest,
  processClientCredentialsResponse,
  processDiscoveryResponse,
} from 'oauth4webapi';
import { isTrustedUrl } from './trusted-url';

/** What a server signs in as, by itself and without a person. */
export interface ServiceClient {
  clientId: string;
  clientSecret: string;
}

/** No issuer's answer is waited for longer. */
const ANSWER_TIMEOUT_MS = 5_000;

/** A token is not used any more when it has so little time left: it has to be good until it has arrived. */
const MARGIN_MS = 30_000;

/** What a token is good for where the issuer does not say. */
const UNSAID_LIFETIME_S = 60;

/** Gets a server's own tokens, by the client credentials grant, and keeps each one until shortly before it expires. */
export class ServiceTokens {
  private server: AuthorizationServer | undefined;
  private token: { text: string; goodUntil: number } | undefined;
  private asking: Promise<string> | undefined;

  constructor(
    private readonly issuer: string,
    private readonly client: ServiceClient,
    /** From when on no issuer is waited for. */
    private readonly stopped = new AbortController().signal,
  ) {}

  /** A token that is good now. Refuses as the issuer refuses, or where it does not answer. */
  get(): Promise<string> {
    const { token } = this;
    if (token && Date.now() < token.goodUntil) return Promise.resolve(token.text);
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  /** Forgets a token that somebody did not take: the issuer may have new keys. */
  forget(text: string): void {
    if (this.token?.text === text) this.token = undefined;
  }

  private async ask(): Promise<string> {
    const { clientId, clientSecret } = this.client;
    const client: Client = { client_id: clientId };
    const server = (this.server ??= await this.discover());
    const secret = ClientSecretBasic(clientSecret);
    const response = await clientCredentialsGrantRequest(server, client, secret, {}, this.options());
    const { access_token, expires_in } = await processClientCredentialsResponse(server, client, response);
    const lifetimeMs = (expires_in ?? UNSAID_LIFETIME_S) * 1000;
    // Of a token that hardly lives, half its life is better than none.
    this.token = { text: access_token, goodUntil: Date.now() + Math.max(lifetimeMs - MARGIN_MS, lifetimeMs / 2) };
    return access_token;
  }

  private async discover(): Promise<AuthorizationServer> {
    const issuer = new URL(this.issuer);
    const server = await processDiscoveryResponse(issuer, await discoveryRequest(issuer, this.options()));
    if (!isTrustedUrl(server.token_endpoint ?? '')) throw new Error('A secret sent to this address could be read.');
    return server;
  }

  private options() {
    // Only on this machine: `isTrustedUrl` lets no other address through that is not https.
    return {
      signal: () => AbortSignal.any([AbortSignal.timeout(ANSWER_TIMEOUT_MS), this.stopped]),
      [allowInsecureRequests]: isTrustedUrl(this.issuer),
    };
  }
}
