import {
  createRemoteJWKSet,
  errors,
  type ExportedJWKSCache,
  type JWKSCacheInput,
  jwksCache,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyGetKey,
} from 'jose';
import { ClockOff, SignInUnavailable, Unauthenticated } from './identity.errors';
import { IssuerClock } from './issuer-clock';
import { isTrustedUrl } from './trusted-url';
import { VerifiedTokens } from './verified-tokens';

/** Which tokens are good: those that this issuer signed for this audience. */
export interface Issuer {
  /** Exactly as it stands in tokens. */
  issuer: string;
  /** What tokens for our servers are issued for. */
  audience: string;
  /** Where its keys are; found by OpenID Connect discovery unless told. */
  jwksUrl?: string | undefined;
}

/** The verified content of a token; whose it is, is always there. */
export type Claims = JWTPayload & { sub: string };

/** Checks access tokens. */
export interface TokenVerifier {
  /**
   * Gives what a token says, or refuses with Unauthenticated, with SignInUnavailable while the issuer's keys cannot be had, or with
   * ClockOff where the token is good by the issuer's clock and not by this machine's.
   */
  verify(token: string): Promise<Claims>;
}

/** Signatures by a private key only: a key that can check a token must not be able to make one. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Clocks of servers differ a little. */
const CLOCK_TOLERANCE_S = 5;

/** A clock that is off by less lets a token in that was issued just now. */
const CLOCK_OFF_MS = 60_000;

/** No issuer's answer is waited for longer. */
const KEYS_TIMEOUT_MS = 3_000;

/** How long keys may be asked for again at the earliest, where a token names one that is not known. */
const COOLDOWN_MS = 5_000;

/** A token longer than this is none of ours; checking it would only cost time. */
const MAX_TOKEN_LENGTH = 8_192;

/**
 * Verifies by the issuer's published keys, which are fetched at the first token, kept, and fetched again when one is
 * signed by a new key. A token that was good a moment ago is not checked again, unless it has expired or the keys changed.
 */
export function createTokenVerifier(issuer: Issuer): TokenVerifier {
  const published: Partial<ExportedJWKSCache> = {};
  const keysNow = () => published.jwks; // jose puts another object there each time keys are fetched
  const verified = new VerifiedTokens<Claims>();
  const clock = new IssuerClock(() => issuer.jwksUrl ?? discoveryUrlOf(issuer.issuer));
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const findKeys = () =>
    (keys ??= locateKeys(issuer, published).catch((error: unknown) => {
      keys = undefined; // the next token tries again
      throw error;
    }));
  return {
    async verify(token) {
      if (token.length > MAX_TOKEN_LENGTH) throw new Unauthenticated();
      const known = verified.find(token, keysNow());
      if (known) return known;
      try {
        const keysOf = await findKeys();
        const before = keysNow();
        const claims = await check(token, keysOf, issuer);
        // Where keys came in the meantime, nobody knows which ones it was checked against.
        if (before && before === keysNow()) verified.keep(token, before, claims, Number(claims.exp) * 1000);
        return claims;
      } catch (error) {
        if (!isAboutTheToken(error)) throw new SignInUnavailable();
        throw (await clockFault(error, clock)) ?? new Unauthenticated();
      }
    },
  };
}

async function check(token: string, keys: JWTVerifyGetKey, { issuer, audience }: Issuer): Promise<Claims> {
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['exp', 'sub'],
  });
  if (typeof payload.sub !== 'string' || payload.sub === '' || isIdToken(payload)) throw new Unauthenticated();
  return Object.freeze({ ...payload, sub: payload.sub }); // several requests may be given the same one
}

/** Whether a token that the issuer signed is too old or too new only because this machine's clock is off. */
async function clockFault(error: unknown, clock: IssuerClock): Promise<ClockOff | undefined> {
  const isNotYet = error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf';
  if (!isNotYet && !(error instanceof errors.JWTExpired)) return undefined;
  const aheadMs = await clock.aheadMs();
  if (aheadMs === null || Math.abs(aheadMs) < CLOCK_OFF_MS) return undefined;
  const nowS = (Date.now() + aheadMs) / 1_000;
  const { exp = 0, nbf = 0 } = error.payload;
  const isGoodThere = exp > nowS && nbf <= nowS + CLOCK_TOLERANCE_S;
  return isGoodThere ? new ClockOff(Math.round(-aheadMs / 1_000)) : undefined;
}

/** An ID token tells a client who signed in. It is handed to browsers, and opens nothing, not even where its audience fits. */
function isIdToken(payload: JWTPayload): boolean {
  return payload.nonce !== undefined || payload.at_hash !== undefined;
}

/** What jose finds wrong with a token; all else, such as keys that do not come, is not the caller's fault. */
function isAboutTheToken(error: unknown): boolean {
  if (error instanceof Unauthenticated) return true;
  const isAboutKeys = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  return error instanceof errors.JOSEError && !isAboutKeys && error.code !== 'ERR_JOSE_GENERIC';
}

async function locateKeys(
  { issuer, jwksUrl }: Issuer,
  published: Partial<ExportedJWKSCache>,
): Promise<JWTVerifyGetKey> {
  return createRemoteJWKSet(new URL(jwksUrl ?? (await discoverKeys(issuer))), {
    timeoutDuration: KEYS_TIMEOUT_MS,
    cooldownDuration: COOLDOWN_MS,
    [jwksCache]: published as JWKSCacheInput, // it begins empty
  });
}

const discoveryUrlOf = (issuer: string): string => `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

async function discoverKeys(issuer: string): Promise<string> {
  const response = await fetch(discoveryUrlOf(issuer), {
    signal: AbortSignal.timeout(KEYS_TIMEOUT_MS),
    redirect: 'error',
  });
  const found = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (found.issuer !== issuer || typeof found.jwks_uri !== 'string') throw new Error('This is not the issuer.');
  if (!isTrustedUrl(found.jwks_uri)) throw new Error('Keys from this address could be changed on the way.');
  return found.jwks_uri;
}
