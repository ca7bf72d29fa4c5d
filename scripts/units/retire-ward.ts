import type { Sentence } from '../../platform/language/sentence';
import type { DataSource } from 'typeorm';
import { openOwnedDatabase } from '../../platform/database/data-source';
import { loadFailed } from '../../platform/loading/load-failed';
import { standingOf } from '../../subgraphs/city-council/ward/ceased-unit.service';
import { todayInVietNam } from '../../subgraphs/indicators/period';
import { archiveCouncil } from '../../subgraphs/ward-council/council/archive.service';
import { WrongWard } from '../../subgraphs/ward-council/council/ward-identity';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import type { OwnedDatabases } from '../hub/hub-databases';
import { CommandRefused } from '../hub/hub-command.errors';

/**
 * Makes the records of a ward that is no longer in force an archive, and gives what is to be said of it. `directory` is the
 * city council's database. Refuses with CommandRefused a ward that is in force, that nobody knows or that has no database here.
 */
export async function retireWard(
  directory: DataSource,
  { wards }: OwnedDatabases,
  wardId: string,
  now: Date,
): Promise<Sentence> {
  const standing = await standingOf(directory.manager, wardId, todayInVietNam(now));
  if (standing.state === 'UNKNOWN')
    throw refused(wardId, { vi: 'không có xã, phường này', en: 'there is no such ward' });
  if (standing.state === 'IN_FORCE') throw refused(wardId, inForce(standing.validTo));
  const database = wards.get(wardId);
  if (!database) throw refused(wardId, { vi: 'chưa nêu cơ sở dữ liệu', en: 'its database is not named' });
  const outcome = await archive(database.ownerUrl, wardId, standing.reason);
  return outcome === 'ARCHIVED'
    ? {
        vi: `${wardId}: đã đưa vào lưu trữ, chỉ còn đọc được: ${standing.reason}.`,
        en: `${wardId} is an archive now that can be read and not changed: ${standing.reason}.`,
      }
    : {
        vi: `${wardId}: đã lưu trữ trước đây, không thay đổi gì.`,
        en: `${wardId} is an archive already; nothing was changed.`,
      };
}

async function archive(ownerUrl: string, wardId: string, reason: string) {
  const db = await openOwnedDatabase({ ...WARD_COUNCIL_DATABASE, ownerUrl, poolSize: 1 }).catch((error: unknown) => {
    throw loadFailed(`ward-council/${wardId}`, error);
  });
  try {
    return await archiveCouncil(db, wardId, reason);
  } catch (error) {
    throw error instanceof WrongWard ? refused(wardId, { vi: error.message, en: error.message }) : error;
  } finally {
    if (db.isInitialized) await db.destroy();
  }
}

const inForce = (validTo: string | null): Sentence =>
  validTo === null
    ? { vi: 'đang có hiệu lực', en: 'is in force' }
    : { vi: `còn hiệu lực đến ${validTo}`, en: `is in force until ${validTo}` };

const refused = (wardId: string, why: Sentence) =>
  new CommandRefused({ vi: `${wardId}: ${why.vi}`, en: `${wardId}: ${why.en}` });
