import type { Caller } from '../../platform/identity/bearer';
import { type Viewer, type ViewerClaims, viewerOf } from '../viewer/viewer';
import { NotAdmitted } from '../viewer/viewer.errors';

/**
 * Who asks, once a server has let them in. `isAdmitted` is the server's own admission policy; whom it does not let in is
 * refused with NotAdmitted, and whose token says no one role with NoUsableRole.
 */
export function admittedViewer(
  { claims }: Caller,
  names: ViewerClaims,
  isAdmitted: (viewer: Viewer) => boolean,
): Viewer {
  const viewer = viewerOf(claims, names);
  if (!isAdmitted(viewer)) throw new NotAdmitted();
  return viewer;
}
