import { claimTexts } from '../../platform/identity/claim-texts';
import type { Claims } from '../../platform/identity/token-verifier';
import { DomainError } from '../../platform/errors/domain-error';
import { isWardId } from '../records/ward-id';

/** The roles a person or a program can sign in with, as they stand in tokens. */
export const ROLES = ['standing-committee', 'citizen-affairs-officer', 'ward-officer', 'analyst', 'service'] as const;

export type Role = (typeof ROLES)[number];

/** The servers of the city, as they stand in tokens; a ward's server says its ward instead. */
export const CITY_SERVERS = ['city-council', 'citizen-affairs'] as const;

export type CityServer = (typeof CITY_SERVERS)[number];

/** What the gateway says of itself in a token of its own: it keeps no records, so it is no server of the city. */
const GATEWAY = 'gateway' as const;

/**
 * Who asks: exactly one role, for a ward's officer and a ward's server the ward, and for a server of the city which one.
 * `subject` is the identity provider's lasting id of the account; it is no name.
 */
export type Viewer =
  | { role: 'standing-committee' | 'citizen-affairs-officer' | 'analyst'; subject: string }
  | { role: 'ward-officer'; subject: string; wardId: string }
  | { role: 'service'; subject: string; wardId: string | null; server?: CityServer | typeof GATEWAY | null };

/** Which claims of a token say the role, the ward and the server: a claim's name, or a path into nested claims with dots. */
export interface ViewerClaims {
  role: string;
  ward: string;
  server: string;
}

/** The token is good, and does not say in which one role its bearer acts. */
export class NoUsableRole extends DomainError {
  constructor(problem: string) {
    super(
      'FORBIDDEN',
      { vi: `Tài khoản chưa được phân quyền đúng: ${problem}`, en: `The account has no usable role: ${problem}` },
      {
        http: { status: 403 },
      },
    );
  }
}

/**
 * Reads the viewer out of verified claims. A claim of roles may be a list, as identity providers keep their own
 * roles in it too; of ours it must hold exactly one. Refuses with NoUsableRole.
 */
export function viewerOf(claims: Claims, names: ViewerClaims): Viewer {
  const subject = claims.sub;
  const roles = ROLES.filter((role) => claimTexts(claims, names.role).includes(role));
  const [role] = roles;
  if (!role || roles.length > 1) throw new NoUsableRole(`expected one of ${ROLES.join(', ')}.`);
  const wards = claimTexts(claims, names.ward);
  switch (role) {
    case 'ward-officer':
      return { role, subject, wardId: onlyWard(wards) };
    case 'service':
      return wards.length > 0
        ? { role, subject, wardId: onlyWard(wards) }
        : { role, subject, wardId: null, server: onlyServer(claimTexts(claims, names.server)) };
    default:
      return { role, subject };
  }
}

/** All of a viewer that decides what they may see: whoever has the same sees the same. Which account it is decides nothing. */
export function scopeOf({ subject: _, ...scope }: Viewer): Omit<Viewer, 'subject'> {
  return scope;
}

/** Whether a person asks, in whatever role, and not a server. */
export function isPerson(viewer: Viewer): boolean {
  return viewer.role !== 'service';
}

/** Whether a server of the city asks, and says which one it is. */
export function isCityServer(viewer: Viewer): boolean {
  return viewer.role === 'service' && viewer.wardId === null && CITY_SERVERS.some((one) => one === viewer.server);
}

/** Whether the gateway asks by itself, for nobody. It may know where the wards' servers are, and nothing else. */
export function isGateway(viewer: Viewer): boolean {
  return viewer.role === 'service' && viewer.wardId === null && viewer.server === GATEWAY;
}

/** Whether a server of the hub asks, and says whose it is. What it may ask is handing over what crosses. */
export function isHubServer(viewer: Viewer): boolean {
  return isCityServer(viewer) || (viewer.role === 'service' && viewer.wardId !== null);
}

/** Whether the viewer is an officer of this ward. */
export function isOfficerOf(viewer: Viewer, wardId: string): boolean {
  return viewer.role === 'ward-officer' && viewer.wardId === wardId;
}

function onlyServer(servers: string[]): CityServer | typeof GATEWAY | null {
  return ([...CITY_SERVERS, GATEWAY] as const).find((one) => servers.length === 1 && servers[0] === one) ?? null;
}

function onlyWard(wards: string[]): string {
  const [ward] = wards;
  if (wards.length !== 1 || ward === undefined || !isWardId(ward))
    throw new NoUsableRole('expected the id of one ward.');
  return ward;
}
