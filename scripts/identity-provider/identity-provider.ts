import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { PortTaken } from '../../platform/http/port-taken';
import type { Logger } from '../../platform/logging/logger';
import type { IdentityConfig } from '../../subgraphs/viewer/viewer-config';
import type { UpperTierKind } from '../../subgraphs/coordination/upper-tier';
import { type DemonstrationAccount, demonstrationAccounts, type WardName } from './accounts';
import { EXPLORER_CLIENT, IdentityClients } from './clients';
import { keepSigningKey } from './kept-key';
import { AUDIENCE, CLAIMS, providerSettings } from './provider-settings';
import { tellAddress } from './running-address';
import { serviceClients } from './service-clients';
import { SignInLimit } from './sign-in-limit';
import { signInSteps } from './sign-in-steps';

/** On this machine only: its accounts are for demonstration, and passwords travel as they are. */
const HOST = '127.0.0.1';

export interface IdentityProviderOptions {
  /** Where the signing key is kept between starts. */
  folder: string;
  /** What passwords, clients' secrets and cookies are derived from. */
  secret: string;
  wards: readonly WardName[];
  /** What the council of the upper tier is of; a city by default. */
  upperTier?: UpperTierKind;
  /** 0 for any that is free; tokens outlive a restart only at the same port. */
  port: number;
  log: Logger;
}

/** An OpenID Connect provider with demonstration accounts. */
export interface IdentityProvider {
  /** Its address, and what servers must know to take its tokens. */
  identity: IdentityConfig;
  accounts: DemonstrationAccount[];
  /** Tells from which servers' explorers people sign in: origins without a path. */
  openExplorersAt(origins: readonly string[]): void;
  /** Tells from which gateway's pages people sign in: an origin without a path. */
  openPagesAt(origin: string): void;
  /** Tells at which addresses the pages of the wards are, each with the ward's path where wards share a server. */
  openWardPagesAt(addresses: readonly string[]): void;
  stop(): Promise<void>;
}

/** Starts the provider of `npm start`. Refuses with PortTaken and WardNameTaken. */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const { folder, secret, wards, upperTier, port, log } = options;
  const accounts = demonstrationAccounts(secret, wards, upperTier);
  const byName = new Map(accounts.map((account) => [account.name, account]));
  const wardIds = wards.map(({ id }) => id);
  const clients = new IdentityClients(serviceClients(secret, wardIds));
  const signingKey = await keepSigningKey(folder);
  const server = createServer();
  server.maxRequestsPerSocket = 1; // a connection kept over a restart would fail whoever asks next
  const issuer = `http://${HOST}:${await listen(server, port)}`;

  const provider = new Provider(issuer, providerSettings({ secret, signingKey, accounts: byName, clients }));
  provider.use(signInSteps(provider, byName, new SignInLimit(new Set(byName.keys()))));
  provider.on('server_error', (_, error: Error) => log.error({ err: error }, 'sign-in failed'));
  // Koa's listener gives a promise that is never rejected; whatever fails has become an answer.
  server.on('request', provider.callback() as RequestListener);
  const takeBack = tellAddress(folder, issuer);
  return {
    identity: {
      issuer,
      audience: AUDIENCE,
      claims: CLAIMS,
      signIn: {
        ...{ issuer, clientId: EXPLORER_CLIENT, scope: 'openid profile' },
        ...{ shownClaims: [CLAIMS.role, CLAIMS.ward], roleClaim: CLAIMS.role },
      },
    },
    accounts,
    openExplorersAt: (origins) => clients.openExplorersAt(origins),
    openPagesAt: (origin) => clients.openPagesAt(origin),
    openWardPagesAt: (addresses) => clients.openWardPagesAt(addresses),
    stop: () => {
      takeBack();
      return stop(server);
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(HOST, port) : error),
    );
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port)); // it listens on TCP
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
