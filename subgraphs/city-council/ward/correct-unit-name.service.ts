import type { DataSource } from 'typeorm';
import { takeTurnWithLoads } from '../../../platform/loading/lock';
import { readRow } from '../../recording/record-changes';
import { writeWithHistory } from '../../recording/write-change';
import { UnitChangeRefused, unitFault } from './unit-change';
import { Ward, WardKind } from './ward.model';

/** A name of a unit as it should have been, and why it is put right. */
export interface NameCorrection {
  name: string;
  /** In English; as it is where it is not told. */
  nameEn?: string | undefined;
  reason: string;
}

/** How the name of a unit of each kind begins. */
const BEGINNINGS: Record<WardKind, string> = {
  [WardKind.WARD]: 'Phường ',
  [WardKind.COMMUNE]: 'Xã ',
  [WardKind.TOWNSHIP]: 'Thị trấn ',
  [WardKind.SPECIAL_ZONE]: 'Đặc khu ',
};

/**
 * Corrects how a unit's name is written, with a line in its history. A name that is changed by law is a change of units instead:
 * the unit was called so before. `db` is the city council's, as its owner. Done again it changes nothing. Refuses with
 * UnitChangeRefused a unit that there is not, a name that does not begin with its kind, and no reason.
 */
export async function correctUnitName(
  db: DataSource,
  id: string,
  { name, nameEn, reason }: NameCorrection,
): Promise<'CORRECTED' | 'UNCHANGED'> {
  const written = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  const why = reason.trim();
  return db.transaction(async (tx) => {
    await takeTurnWithLoads((sql, values) => tx.query(sql, values));
    const before = await readRow(tx, Ward, id, 'for update');
    if (!before || before.record.deletedAt)
      throw refused(id, `Không có xã, phường "${id}".`, `There is no ward "${id}".`);
    const begin = BEGINNINGS[before.record.kind];
    if (!written.startsWith(begin) || written.length === begin.length)
      throw refused(
        'name',
        `Tên phải bắt đầu bằng "${begin.trim()}".`,
        `The name has to begin with "${begin.trim()}".`,
      );
    if (why === '') throw refused('reason', 'Hãy nêu lý do.', 'Say why.');
    const corrected = Object.assign(new Ward(), before.record, {
      name: written,
      nameEn: nameEn?.trim() || before.record.nameEn,
    });
    if (corrected.name === before.record.name && corrected.nameEn === before.record.nameEn) return 'UNCHANGED';
    await writeWithHistory(tx, corrected, before, {
      ...{ action: 'CORRECTED', reason: why, requestId: `unit-name-${id}` },
      viewer: { role: 'service', subject: 'npm run units', wardId: null },
    });
    return 'CORRECTED';
  });
}

const refused = (place: string, vi: string, en: string) => new UnitChangeRefused([unitFault(place, vi, en)]);
