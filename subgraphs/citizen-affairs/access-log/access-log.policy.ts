import type { AccessKind } from '../../access-log/access-notes';
import type { Viewer } from '../../viewer/viewer';

/** Citizen affairs keeps a line of every read of personal data, whoever reads it; its records are the city's own. */
export function isLogged(kind: AccessKind): boolean {
  return kind === 'PERSONAL_DATA';
}

/** The access log of citizen affairs is for its officers. */
export function mayReadAccessLog(viewer: Viewer): boolean {
  return viewer.role === 'citizen-affairs-officer';
}
