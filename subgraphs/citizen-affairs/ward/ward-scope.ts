import type { ServerResponse } from 'node:http';
import type { DataSource } from 'typeorm';
import {
  type RequestConnection,
  RequestConnections,
  releaseAfter,
} from '../../../platform/database/request-connection';
import type { Viewer } from '../../viewer/viewer';

/** The setting of a database connection that the rules for rows go by: a ward's id, or ALL_WARDS. Without it no row is there. */
export const WARD_SETTING = 'hai_cap.ward';

/** No ward has this id. */
export const ALL_WARDS = '*';

/** Whose rows the database gives for a viewer: those of one ward, or ALL_WARDS. What of them may be read is decided elsewhere. */
export function wardScopeOf(viewer: Viewer): string {
  switch (viewer.role) {
    case 'ward-officer':
      return viewer.wardId;
    case 'service':
      return viewer.wardId ?? ALL_WARDS;
    case 'standing-committee':
    case 'citizen-affairs-officer':
    case 'analyst':
      return ALL_WARDS;
    default:
      return viewer satisfies never;
  }
}

/** Gives each request what it reads and writes the database with, by whose rows the database gives its viewer. */
export class WardScopes {
  private readonly ownConnections: RequestConnections;

  constructor(private readonly db: DataSource) {
    this.ownConnections = new RequestConnections(db);
  }

  /**
   * For a request of this viewer: any connection of the pool, which begins with all wards' rows, or one of its own that
   * has one ward's rows only, until it is released or the response is over.
   */
  connectionFor(viewer: Viewer, response: ServerResponse): RequestConnection {
    const scope = wardScopeOf(viewer);
    if (scope === ALL_WARDS) return { manager: this.db.manager, release: () => Promise.resolve() };
    const connection = this.ownConnections.open({ [WARD_SETTING]: scope });
    releaseAfter(response, connection);
    return connection;
  }
}
