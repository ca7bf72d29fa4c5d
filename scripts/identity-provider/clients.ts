import type { AllClientMetadata } from 'oidc-provider';
import { STANDARD_PAGES_CLIENT } from '../../subgraphs/ward-council/config';
import type { ServiceClient } from './service-clients';

/** The pages: the explorer on whichever server it is opened, and those of the gateway. */
export const EXPLORER_CLIENT = 'hai-cap-explorer';

/** The command that prints a token. Nothing listens at its address: the command reads the code out of it. */
export const TOKEN_CLIENT = { clientId: 'hai-cap-token', redirectUri: 'http://127.0.0.1/token' };

const LOOPBACK = ['127.0.0.1', 'localhost'];

/** A server that listens on every address of a machine is opened by one of these. */
const EVERY_ADDRESS = ['0.0.0.0', '[::]'];

/** Who may ask the provider for tokens, and where it sends a person back to. */
export class IdentityClients {
  private readonly services: ReadonlyMap<string, ServiceClient>;
  private explorerUrls: string[] = [];
  private pagesUrls: string[] = [];
  private wardPagesUrls: string[] = [];

  constructor(services: readonly ServiceClient[]) {
    this.services = new Map(services.map((service) => [service.clientId, service]));
  }

  /** Tells where the explorer can be opened: the servers' addresses are known only once they listen. */
  openExplorersAt(origins: readonly string[]): void {
    this.explorerUrls = [...new Set(origins.flatMap(namesOf).map((origin) => `${origin}/explorer`))];
  }

  /** Tells where the pages of the Standing Committee can be opened: at the gateway. */
  openPagesAt(origin: string): void {
    this.pagesUrls = namesOf(origin).map((name) => `${name}/sign-in`);
  }

  /** Tells where the pages of each ward can be opened: the address of its server, with the ward's path where wards share one. */
  openWardPagesAt(addresses: readonly string[]): void {
    this.wardPagesUrls = addresses.flatMap((address) => {
      const { origin, pathname } = new URL(address);
      return namesOf(origin).map((name) => `${name}${pathname.replace(/\/$/, '')}/sign-in`);
    });
  }

  find(clientId: string): (AllClientMetadata & { client_id: string }) | undefined {
    if (clientId === EXPLORER_CLIENT)
      return withoutSecret(clientId, [...this.explorerUrls, ...this.pagesUrls], ['refresh_token']);
    if (clientId === STANDARD_PAGES_CLIENT) return withoutSecret(clientId, this.wardPagesUrls, ['refresh_token']);
    if (clientId === TOKEN_CLIENT.clientId) return withoutSecret(clientId, [TOKEN_CLIENT.redirectUri]);
    const service = this.services.get(clientId);
    return service && byItself(service);
  }

  /** The role of a server that signs in by itself, and which one it is. */
  serviceOf(
    clientId: string | undefined,
  ): { role: 'service'; wardId: string | null; server: string | null } | undefined {
    const service = this.services.get(clientId ?? '');
    return service && { role: 'service', wardId: service.wardId, server: service.server };
  }
}

/** A page or a command: whoever has it can read all of it, so it has no secret, and PKCE takes its place. */
function withoutSecret(clientId: string, redirectUris: string[], furtherGrants: string[] = []) {
  return {
    client_id: clientId,
    application_type: 'web' as const,
    token_endpoint_auth_method: 'none' as const,
    grant_types: ['authorization_code', ...furtherGrants],
    response_types: ['code' as const],
    redirect_uris: redirectUris,
    post_logout_redirect_uris: redirectUris,
  };
}

function byItself({ clientId, clientSecret }: ServiceClient) {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    token_endpoint_auth_method: 'client_secret_basic' as const,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
}

/** An origin by each of the names that a browser on this machine may use for it. */
function namesOf(origin: string): string[] {
  const { protocol, hostname, port } = new URL(origin);
  if (![...LOOPBACK, ...EVERY_ADDRESS].includes(hostname)) return [origin];
  return LOOPBACK.map((name) => `${protocol}//${name}:${port}`);
}
