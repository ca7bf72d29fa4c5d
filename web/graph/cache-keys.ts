import type { KeyingConfig } from '@urql/exchange-graphcache';
import { WARD_RECORDS } from './generated/ward-records';

/** Without `wardId` in the selection a ward's record stays where the answer has it, as everything without an id does. */
const byWardAndId = ({ wardId, id }: Readonly<Record<string, unknown>>) =>
  typeof wardId === 'string' && typeof id === 'string' ? `${wardId} ${id}` : null;

const byWard = ({ wardId }: Readonly<Record<string, unknown>>) => (typeof wardId === 'string' ? wardId : null);

/** Under which key the cache keeps an entity; types that are not named here by their `id`, where they have one. */
export const CACHE_KEYS: KeyingConfig = {
  ...Object.fromEntries(WARD_RECORDS.map((type) => [type, byWardAndId])),
  Ward: byWard,
};

/** Which types the interfaces stand for that fragments of the pages are on; without it the cache would guess. */
export const POSSIBLE_TYPES = {
  PetitionRecord: ['Petition', 'WardPetition'],
  VoterRecommendationRecord: ['VoterRecommendation', 'WardRecommendation'],
};
