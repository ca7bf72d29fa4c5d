import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { claimTexts } from '../../identity/claim-texts';
import type { SignIn } from '../sign-in';

/** Who is signed in to this page. */
export interface Session {
  /** The account's lasting id. */
  subject: string;
  /** The account's name, and what the provider says it may. */
  account: string;
  details: string[];
  /** Their roles, as the ID token says them; none where it says nothing. */
  roles: string[];
  /** The access token as it is now. */
  token(): string;
  /** Gets a new access token without asking the person. False where the provider wants to see them again. */
  renew(): Promise<boolean>;
  /** Leaves the page to sign in once more, and comes back to `returnTo`, a path of this origin with its query. */
  signInAgain(returnTo: string): Promise<void>;
  signOut(): Promise<void>;
  /** Whether the person has just come from the provider. */
  isNew: boolean;
}

/** Why nobody is signed in. */
export type NotSignedIn = 'signed-out' | 'provider-silent' | 'refused' | 'insecure-page';

/** How a page signs in: what it was told, and the path to which the provider sends people back. */
export interface SignInPage {
  settings: SignIn;
  /** A path of this origin, as `/explorer`. The provider knows it. */
  address: string;
}

/** What the address says after signing out without the provider; with it, what the provider is given to hand back. */
const SIGNED_OUT = 'signed-out';

/** The person signed in, or why there is none. Where nobody is and nothing speaks against it, leaves the page to sign in. */
export async function openSession(signInPage: SignInPage): Promise<Session | NotSignedIn> {
  // Only there does a browser offer the cryptography that signing in needs.
  if (!isSecureContext) return 'insecure-page';
  const manager = createManager(signInPage);
  const arrival = await arrive(manager, signInPage);
  if (arrival === 'signed-out' || arrival === 'refused') return arrival;
  const user = arrival ?? (await manager.getUser());
  if (user && !user.expired) return createSession(manager, user, signInPage, arrival !== null);
  const renewed = user?.refresh_token ? await manager.signinSilent().catch(() => null) : null;
  if (renewed) return createSession(manager, renewed, signInPage, false);
  return leaveToSignIn(manager);
}

/** Leaves the page for the provider's, and gives nothing but a reason why that does not work. */
export async function signInWith(signInPage: SignInPage): Promise<NotSignedIn> {
  return leaveToSignIn(createManager(signInPage));
}

async function leaveToSignIn(
  manager: UserManager,
  returnTo = location.pathname + location.search,
): Promise<NotSignedIn> {
  try {
    await manager.signinRedirect({ state: returnTo });
  } catch {
    return 'provider-silent';
  }
  return new Promise(() => undefined); // the page is being left
}

function createManager({ settings: { issuer, clientId, scope }, address: path }: SignInPage): UserManager {
  const address = location.origin + path;
  // Not localStorage: what is there stays after the browser is closed, for whoever opens it next.
  const store = () => new WebStorageStateStore({ store: sessionStorage });
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    scope,
    redirect_uri: address,
    post_logout_redirect_uri: address,
    userStore: store(),
    stateStore: store(),
    automaticSilentRenew: false, // it could use a refresh token at the same moment as we do, and each is good once
    requestTimeoutInSeconds: 10,
  });
}

/** Takes what the provider sent back with the person, if they come from there, and cleans the address of it. */
async function arrive(
  manager: UserManager,
  { address: path }: SignInPage,
): Promise<User | 'signed-out' | 'refused' | null> {
  if (location.pathname !== path) return null; // there a page's own address may have a state too
  const address = new URLSearchParams(location.search);
  if (!address.has('state') && !address.has(SIGNED_OUT)) return null;
  let returnTo = path;
  try {
    if (address.has(SIGNED_OUT)) return 'signed-out';
    if (!address.has('code') && !address.has('error')) {
      await manager.signoutRedirectCallback();
      return 'signed-out';
    }
    const user = await manager.signinRedirectCallback();
    if (typeof user.state === 'string') returnTo = user.state;
    return user;
  } catch {
    // An old address opened again is no answer to a question of ours. Who is signed in already does not need it.
    return (await manager.getUser()) ? null : 'refused';
  } finally {
    history.replaceState(null, '', returnTo);
  }
}

function createSession(manager: UserManager, first: User, { settings, address }: SignInPage, isNew: boolean): Session {
  const { shownClaims, roleClaim } = settings;
  let user = first;
  let renewing: Promise<boolean> | undefined;
  const renew = () =>
    // One at a time: a refresh token is good once.
    (renewing ??= manager
      .signinSilent()
      .then((renewed) => {
        if (renewed) user = renewed;
        return renewed !== null;
      })
      .catch(() => false)
      .finally(() => {
        renewing = undefined;
      }));
  manager.events.addAccessTokenExpiring(() => void renew());
  const { name, preferred_username: accountName } = first.profile;
  return {
    subject: first.profile.sub,
    account: name ?? accountName ?? first.profile.sub,
    details: shownClaims.flatMap((claim) => claimTexts(first.profile, claim)),
    roles: claimTexts(first.profile, roleClaim),
    token: () => user.access_token,
    renew,
    signInAgain: async (returnTo) => void (await leaveToSignIn(manager, returnTo)),
    signOut: async () => {
      await manager.signoutRedirect({ state: SIGNED_OUT }).catch(async () => {
        // The provider has no page to sign out at, or does not answer: this page at least forgets who it was.
        await manager.removeUser();
        location.assign(`${address}?${SIGNED_OUT}`);
      });
    },
    isNew,
  };
}
