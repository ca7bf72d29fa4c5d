import { useSession } from './signed-in-as';

/**
 * What is worth showing and asking in the roles of whoever is signed in. The servers decide by themselves; where pages and servers
 * differ, people are told that something is not for them.
 */
export function useRoles() {
  const { roles } = useSession();
  return {
    /** Writes the city council's records. */
    writesCity: roles.includes('standing-committee'),
    /** Writes the records of citizen affairs. */
    writesAffairs: roles.includes('citizen-affairs-officer'),
    isWardOfficer: roles.includes('ward-officer'),
    /** Reads neither whom a petition went to nor which ward it is about. */
    isAnalyst: roles.includes('analyst'),
  };
}
