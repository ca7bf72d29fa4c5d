import { isGateway, type Viewer } from '../../viewer/viewer';

/** Who may know where the wards' servers are: the servers that ask them or deliver to them, and no person. */
export const mayReadWardServers = (viewer: Viewer): boolean =>
  isGateway(viewer) || (viewer.role === 'service' && viewer.server === 'citizen-affairs');
