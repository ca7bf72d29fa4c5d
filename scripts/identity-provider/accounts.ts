import { createHash, timingSafeEqual } from 'node:crypto';
import { deriveSecret } from '../../platform/postgres/derive-secret';
import { UPPER_TIER_WORDS, type UpperTierKind } from '../../subgraphs/coordination/upper-tier';
import type { Role } from '../../subgraphs/viewer/viewer';
import { CITY_SERVERS } from './service-clients';

/** A made-up person of the demonstration: the one who works in this role. */
export interface DemonstrationAccount {
  /** What is typed at sign-in, letters a-z and hyphens; a ward officer's is the id of the ward. Also the lasting id in tokens. */
  name: string;
  /** Who it stands for, in Vietnamese. */
  title: string;
  role: Exclude<Role, 'service'>;
  /** The ward of a ward's officer. */
  wardId: string | null;
  /** Three groups of four, as `k3vm-7q0d-xw2p`. */
  password: string;
}

/** A ward as far as its officer's account needs it. */
export interface WardName {
  id: string;
  /** As it stands in the directory, such as Phường Sông Cầu. */
  name: string;
}

/** A ward's id is the name of an account of the city, or of a server: whoever signs in as the one would be the other. */
export class WardNameTaken extends Error {
  constructor(wardId: string) {
    super(
      `Tài khoản dùng thử đã dùng tên "${wardId}"; hãy đặt mã định danh khác cho xã, phường đó. / The demonstration accounts use the name "${wardId}" themselves: give that ward another id.`,
    );
    this.name = new.target.name;
  }
}

/** Digits and small letters without those that look like another: a screen is read, and a phone typed on. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The accounts of a hub's demonstration: one for each role of the city, and an officer for each ward. Passwords come from
 * `secret`; the Standing Committee is that of a city by default. Refuses with WardNameTaken.
 */
export function demonstrationAccounts(
  secret: string,
  wards: readonly WardName[],
  upperTier: UpperTierKind = 'CITY',
): DemonstrationAccount[] {
  const account = (name: string, title: string, role: DemonstrationAccount['role'], wardId: string | null = null) => ({
    ...{ name, title, role, wardId },
    password: passwordOf(secret, name),
  });
  const ofTheCity = [
    account('thuong-truc', `Thường trực HĐND ${UPPER_TIER_WORDS[upperTier]}`, 'standing-committee'),
    account('dan-nguyen', 'Cán bộ dân nguyện', 'citizen-affairs-officer'),
    account('phan-tich', 'Người phân tích số liệu', 'analyst'),
  ];
  const taken: readonly string[] = [...ofTheCity.map(({ name }) => name), ...CITY_SERVERS];
  for (const { id } of wards) if (taken.includes(id)) throw new WardNameTaken(id);
  return [...ofTheCity, ...wards.map(({ id, name }) => account(id, `Cán bộ HĐND ${name}`, 'ward-officer', id))];
}

/** The name of the account that works in a role, or null where there is none: a ward officer's needs the ward. */
export function accountNameOf(role: Exclude<Role, 'service'>, wardId: string | null): string | null {
  switch (role) {
    case 'standing-committee':
      return 'thuong-truc';
    case 'citizen-affairs-officer':
      return 'dan-nguyen';
    case 'analyst':
      return 'phan-tich';
    case 'ward-officer':
      return wardId;
  }
}

/** The password of an account: 60 bits under `secret`, the same at every start. */
export function passwordOf(secret: string, accountName: string): string {
  const bytes = createHash('sha256')
    .update(deriveSecret(secret, `account ${accountName}`))
    .digest();
  const letters = [...bytes.subarray(0, 12)].map((byte) => LETTERS[byte % LETTERS.length]).join(''); // 256 = 8 * 32
  return letters.replace(/(.{4})(?!$)/g, '$1-');
}

/** Whether what somebody typed is the password; hyphens, spaces and capital letters do not matter. */
export function isPassword(typed: string, password: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text.toLowerCase().replace(/[\s-]/g, '')).digest();
  return timingSafeEqual(digest(typed), digest(password));
}
