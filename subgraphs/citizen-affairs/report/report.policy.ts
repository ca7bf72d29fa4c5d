import type { Viewer } from '../../viewer/viewer';

/** Whether the viewer may read the figures of citizen affairs: they are sums over all wards, and not about one. */
export const mayReadFigures = (viewer: Viewer): boolean => viewer.role !== 'ward-officer' && viewer.role !== 'service';
