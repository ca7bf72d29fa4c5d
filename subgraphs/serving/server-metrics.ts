import { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { addDatabaseMetrics, watched } from '../../platform/database/database-metrics';
import type { CrossingDesk } from '../crossing/crossing-desk';
import { createCrossingMetrics } from '../crossing/crossing-metrics';

/** What a server tells those who operate it: of its crossings, and of its database. */
export function createServerMetrics(db: DataSource, desk: CrossingDesk): Registry {
  const ofDatabase = new Registry();
  addDatabaseMetrics(ofDatabase, watched(db));
  return Registry.merge([ofDatabase, createCrossingMetrics({ db: db.manager, desk })]);
}
