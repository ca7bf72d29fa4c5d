import { isHubServer, isPerson, type Viewer } from '../viewer/viewer';

/** Who may ask citizen affairs anything at all: everybody with a role of a person, and servers of the hub. */
export const isAdmitted = (viewer: Viewer): boolean => isPerson(viewer) || isHubServer(viewer);

/** Who may write the records of citizen affairs: its officers. */
export const mayRecord = (viewer: Viewer): boolean => viewer.role === 'citizen-affairs-officer';
