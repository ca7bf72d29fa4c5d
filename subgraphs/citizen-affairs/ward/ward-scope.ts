import type { ServerResponse } from 'node:http';
import type { DataSource, EntityManager } from 'typeorm';
import { openRequestConnection, releaseAfter } from '../../../platform/database/request-connection';
import type { Viewer } from '../../viewer/viewer';
import { ALL_WARDS, WARD_SETTING, wardScopeOf } from './ward-scope.policy';

/**
 * What a request of this viewer reads and writes the database with: any connection of the pool, which begins with all
 * wards' rows, or one of its own that has one ward's rows only, until the response is over.
 */
export function managerFor(viewer: Viewer, db: DataSource, response: ServerResponse): EntityManager {
  const scope = wardScopeOf(viewer);
  if (scope === ALL_WARDS) return db.manager;
  const connection = openRequestConnection(db, { [WARD_SETTING]: scope });
  releaseAfter(response, connection);
  return connection.manager;
}
