import { QueryFailedError } from 'typeorm';
import { z } from 'zod';
import type { Sentence } from '../../platform/language/sentence';
import { todayInVietNam } from '../indicators/period';

/** What PostgreSQL answers whoever would write in an archive. */
const ARCHIVED_STATE = 'HCA01';

const detail = z.object({ since: z.coerce.date(), reason: z.string() });

/** The sentences that say that records are an archive, since when and why; null where it is not that which was refused. */
export function archiveRefusal(error: unknown): Sentence | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code, detail: text } = error.driverError as { code?: string; detail?: string }; // PostgreSQL's own
  if (code !== ARCHIVED_STATE || !text) return null;
  const { since, reason } = detail.parse(JSON.parse(text));
  const day = todayInVietNam(since);
  return {
    vi: `Hồ sơ của HĐND này đã đưa vào lưu trữ từ ${day}, chỉ còn đọc được. Lý do: ${reason}.`,
    en: `The records of this council are an archive since ${day}: they can be read and no longer changed. Why: ${reason}.`,
  };
}
