import { type ResealReport, resealDatabase } from '../../platform/sealing/reseal';
import { isSealedColumn } from '../../platform/sealing/sealed-column';
import { CommandRefused } from '../hub/hub-command.errors';
import type { HubStores } from '../hub/hub-stores';
import { type HubDatabase, withHubDatabases } from '../hub/open-hub-databases';

/** What became of the sealed values of one server's database. */
export interface ServerReport extends ResealReport {
  server: string;
  /** The id of the key that all are sealed with now. */
  sealsWith: string;
}

/** A database holds sealed columns and nobody gave the keys to them. */
export class KeysMissing extends CommandRefused {
  constructor(servers: string[]) {
    super({
      vi: `Thiếu khóa dữ liệu cá nhân của: ${servers.join(', ')}`,
      en: `There are no keys for the personal data of: ${servers.join(', ')}`,
    });
  }
}

/** Where a reseal is: `values` of this server's database are done. */
export type ResealProgress = (server: string, values: number) => void;

/**
 * Seals all personal data of a hub with the first key of each server's ring. Refuses with KeysMissing before it changes
 * anything, and with LoadFailed where a database cannot be opened.
 */
export async function resealHub(stores: HubStores, onProgress: ResealProgress): Promise<ServerReport[]> {
  return withHubDatabases(stores, async (opened) => {
    const sealed = opened.filter(holdsSealedColumns);
    const keyless = sealed.filter(({ keys }) => !keys);
    if (keyless.length > 0) throw new KeysMissing(keyless.map(({ name }) => name));
    const reports: ServerReport[] = [];
    for (const { name, db, keys } of sealed) {
      if (!keys) continue; // refused just before
      const report = await resealDatabase(db, keys, (_, values) => onProgress(name, values));
      reports.push({ server: name, sealsWith: keys.sealsWith, ...report });
    }
    return reports;
  });
}

const holdsSealedColumns = ({ db }: HubDatabase): boolean =>
  db.entityMetadatas.some(({ columns }) => columns.some(isSealedColumn));
