import type { SignedInAs } from '../support/test-issuer';

/**
 * The columns of the matrix. The ward is "ben-nay"; the other officer's ward keeps nothing anywhere, so that whatever that
 * officer sees belongs to somebody else.
 */
export const ROLES: readonly { name: string; as?: SignedInAs }[] = [
  { name: 'standing-committee', as: 'standing-committee' },
  { name: 'citizen-affairs-officer', as: 'citizen-affairs-officer' },
  { name: 'analyst', as: 'analyst' },
  { name: 'ward-officer of this ward', as: 'ward-officer/ben-nay' },
  { name: 'ward-officer of another ward', as: 'ward-officer/noi-khac' },
  { name: 'service', as: 'service' },
  { name: 'nobody' },
];
