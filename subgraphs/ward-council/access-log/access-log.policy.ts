import type { AccessKind } from '../../access-log/access-notes';
import { isOfficerOf, type Viewer } from '../../viewer/viewer';

/** Whether a ward keeps a line of what somebody read: of personal data always, of all else where it is none of its own officers. */
export function isLogged(kind: AccessKind, viewer: Viewer, wardId: string): boolean {
  return kind === 'PERSONAL_DATA' || !isOfficerOf(viewer, wardId);
}

/** A ward's access log is for its own officers. */
export function mayReadAccessLog(viewer: Viewer, wardId: string): boolean {
  return isOfficerOf(viewer, wardId);
}
