import { deriveSecret } from '../../platform/postgres/derive-secret';
import { KeyRing } from '../../platform/sealing/key-ring';

/** What seals the personal data of one hub: a key ring for each server that keeps any, so that none opens another's. */
export interface HubKeys {
  citizenAffairs: KeyRing;
  /** By ward id. */
  wards: ReadonlyMap<string, KeyRing>;
}

/** The key rings that follow from one kept secret: the same at every call. For a hub that nobody gave keys of its own. */
export function deriveHubKeys(secret: string, wardIds: Iterable<string>): HubKeys {
  const ringOf = (server: string) =>
    new KeyRing([
      { id: 'derived', bytes: Buffer.from(deriveSecret(secret, `personal data of ${server}`), 'base64url') },
    ]);
  return {
    citizenAffairs: ringOf('citizen-affairs'),
    wards: new Map([...wardIds].map((wardId) => [wardId, ringOf(`ward-council/${wardId}`)])),
  };
}

/** The key ring of one ward's server. Refuses to do without. */
export function keysOfWard({ wards }: HubKeys, wardId: string): KeyRing {
  const keys = wards.get(wardId);
  if (!keys) throw new Error(`There are no keys for the personal data of ward "${wardId}".`);
  return keys;
}
