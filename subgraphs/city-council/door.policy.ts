import type { Viewer } from '../identity/viewer';

/** Who may ask the city council's server anything at all: everybody with a role of a person. */
export const mayEnter = (viewer: Viewer): boolean => viewer.role !== 'service';
