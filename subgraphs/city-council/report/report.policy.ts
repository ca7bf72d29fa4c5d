import type { Viewer } from '../../viewer/viewer';

/**
 * The wards that a viewer's report is about: a ward's officer has a report on that ward alone, so that neither a line
 * nor a total nor the coverage says anything of another. Whether a ward answers the viewer is for the ward to say.
 */
export function wardsInReport(viewer: Viewer, wardIds: readonly string[]): string[] {
  return wardIds.filter((wardId) => viewer.role !== 'ward-officer' || viewer.wardId === wardId);
}
