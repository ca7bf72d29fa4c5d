import type { Viewer } from '../viewer/viewer';
import type { ServerName } from './crossing';

/** Which server of the hub asks, by its verified token; null where none does that is known. */
export function senderOf(viewer: Viewer): ServerName | null {
  if (viewer.role !== 'service') return null;
  return viewer.wardId === null ? (viewer.server ?? null) : `ward-council/${viewer.wardId}`;
}
