import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { CrossCheck, LoadTarget } from '../../platform/loading/load-target';
import { AFFAIRS_KINDS } from '../../subgraphs/citizen-affairs/subgraph';
import { AFFAIRS_TABLES } from '../../subgraphs/citizen-affairs/tables';
import { CITY_KINDS } from '../../subgraphs/city-council/subgraph';
import { CITY_TABLES } from '../../subgraphs/city-council/tables';
import { todayInVietNam } from '../../subgraphs/indicators/period';
import { fileRules, plainFileRules } from '../../subgraphs/recording/file-rules';
import { loadHistory } from '../../subgraphs/recording/load-history';
import { WARD_KINDS } from '../../subgraphs/ward-council/subgraph';
import { wardTables } from '../../subgraphs/ward-council/tables';
import { LoadedDirectory } from './loaded-directory';
import type { HubStores } from '../hub/hub-stores';
import { type DatabaseOwner, withHubDatabases } from '../hub/open-hub-databases';

/** Where the files of one ward stand in a world. */
export const wardFolder = (worldFolder: string, wardId: string): string => join(worldFolder, 'ward-council', wardId);

/**
 * Opens the databases of a hub and hands them over as the targets of a world's files, a target for each server's folder;
 * closes them after. With `onlyWards` the files of the city's own servers are left alone. Refuses as `withHubDatabases` does.
 */
export async function withTargets<T>(
  folder: string,
  stores: HubStores,
  { onlyWards, now, use }: { onlyWards: boolean; now: Date; use: (targets: LoadTarget[]) => Promise<T> },
): Promise<T> {
  const loadId = `load-${randomUUID()}`;
  const directory = new LoadedDirectory();
  return withHubDatabases(stores, (opened) =>
    use(
      opened.map(({ owner, name, db, keys }) => {
        const isOnlyLookedAt = onlyWards && owner.server !== 'ward-council';
        const history = loadHistory(KINDS[owner.server], loadId, now, keys);
        const beginHistory =
          isOnlyLookedAt && owner.server !== 'city-council' ? history : directory.toldTo(owner, history);
        return { name, db, keys, isOnlyLookedAt, beginHistory, ...filesOf(owner, folder, db, now) };
      }),
    ),
  );
}

const KINDS = { 'city-council': CITY_KINDS, 'citizen-affairs': AFFAIRS_KINDS, 'ward-council': WARD_KINDS };

type Files = Pick<LoadTarget, 'folder' | 'tables' | 'crossChecks'>;

/**
 * The files of one server in a world, and what their rows must keep at this time. `db` knows the tables of the server's records.
 * Every ward that is named in them must be one of the city council's directory.
 */
export function filesOf(owner: DatabaseOwner, folder: string, db: DataSource, now: Date): Files {
  const files = filesWithoutRules(owner, folder);
  const today = todayInVietNam(now);
  const tables = files.tables.map((table) => {
    const kind = KINDS[owner.server].find(({ record }) => record === table.entity);
    const { entity, rules = [] } = table;
    return {
      ...table,
      rules: kind ? fileRules(kind, db, today) : [...rules, ...plainFileRules(db.getMetadata(entity))],
    };
  });
  return { ...files, tables };
}

function filesWithoutRules(owner: DatabaseOwner, folder: string): Files {
  switch (owner.server) {
    case 'city-council':
      return { folder: join(folder, owner.server), tables: CITY_TABLES };
    case 'citizen-affairs':
      return {
        folder: join(folder, owner.server),
        tables: AFFAIRS_TABLES,
        crossChecks: ['voter_contact', 'voter_recommendation', 'petition', 'citizen_dialogue'].map(namesAWard),
      };
    case 'ward-council':
      return {
        folder: wardFolder(folder, owner.wardId),
        tables: wardTables(owner.wardId),
        crossChecks: [namesAWard('ward_council')],
      };
    default:
      return owner satisfies never;
  }
}

function namesAWard(table: string): CrossCheck {
  return { table, column: 'ward_id', against: { target: 'city-council', table: 'ward', column: 'id' } };
}
