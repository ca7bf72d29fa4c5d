import { CITIZEN_CONFLICTS, CITIZEN_INVARIANTS } from './citizen-conflicts';
import { COUNCIL_CONFLICTS, COUNCIL_INVARIANTS } from './council-conflicts';
import type { RecordingDatabase } from './recording-database';

/** Every pair of writes that conflict, by what they do. */
export const CONFLICTS = { ...COUNCIL_CONFLICTS, ...CITIZEN_CONFLICTS };

const INVARIANTS = { ...COUNCIL_INVARIANTS, ...CITIZEN_INVARIANTS };

/** What must hold in a ward's database whatever happened in it: the names of what does not. */
export async function brokenInvariants(on: RecordingDatabase): Promise<string[]> {
  const names = Object.keys(INVARIANTS);
  const looks = Object.values(INVARIANTS).map((sql, at) => `exists (${sql}) as broken_${at}`);
  const [row] = await on.db.query<Record<string, boolean>[]>(`select ${looks.join(', ')}`);
  return names.filter((_, at) => row?.[`broken_${at}`]);
}
