import type { Viewer } from '../../viewer/viewer';

/** Whether the viewer may see a figure of one ward that stands for one or two people: all who may read the records behind it. */
export const seesSmallCells = (viewer: Viewer): boolean => viewer.role !== 'analyst';
