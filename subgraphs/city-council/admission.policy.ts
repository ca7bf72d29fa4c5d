import { isHubServer, isPerson, type Viewer } from '../viewer/viewer';

/** Who may ask the city council's server anything at all: everybody with a role of a person, and servers of the hub. */
export const isAdmitted = (viewer: Viewer): boolean => isPerson(viewer) || isHubServer(viewer);

/** Who may write the city council's records: its Standing Committee. */
export const mayRecord = (viewer: Viewer): boolean => viewer.role === 'standing-committee';
