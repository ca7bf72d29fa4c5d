import type { Viewer } from '../viewer/viewer';
import type { ServerName } from './crossing';

/** Which server of the hub asks, by its verified token; null where none does that is known and has anything to hand over. */
export function senderOf(viewer: Viewer): ServerName | null {
  if (viewer.role !== 'service') return null;
  if (viewer.wardId !== null) return `ward-council/${viewer.wardId}`;
  return !viewer.server || viewer.server === 'gateway' ? null : viewer.server;
}
