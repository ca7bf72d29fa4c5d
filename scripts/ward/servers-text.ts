import type { Language, Sentence } from '../../platform/language/sentence';
import type { DataSource } from 'typeorm';
import { todayInVietNam } from '../../subgraphs/indicators/period';

interface ServerRow {
  wardId: string;
  name: string;
  url: string | null;
  since: string | null;
  action: 'ADDED' | 'MOVED' | 'RETIRED' | null;
  schema: 'SAME' | 'AHEAD' | 'BEHIND' | null;
}

const HEADINGS = {
  vi: ['xã, phường', 'tên', 'địa chỉ', 'từ', 'tình trạng'],
  en: ['ward', 'name', 'address', 'since', 'state'],
};

/** The directory as a table: every ward that is in force or was ever named in it, by code. */
export async function serversText(db: DataSource, now: Date, language: Language): Promise<string> {
  const rows = await db.query<ServerRow[]>(
    `select w.id as "wardId", w.name, s.url, s.action, s.schema, to_char(s.at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') as since
     from ward w left join lateral (select * from ward_server_change c where c.ward_id = w.id order by c.seq desc limit 1) s on true
     where w.deleted_at is null and w.cancelled_at is null and w.shared_at is not null
       and (s.seq is not null or (w.valid_from <= $1 and (w.valid_to is null or w.valid_to > $1)))
     order by w.code, w.valid_from, w.id`,
    [todayInVietNam(now)],
  );
  return table([
    HEADINGS[language],
    ...rows.map((row) => [row.wardId, row.name, row.url ?? '—', row.since ?? '—', stateOf(row)[language]]),
  ]);
}

interface ChangeRow {
  at: string;
  wardId: string;
  action: 'ADDED' | 'MOVED' | 'RETIRED';
  url: string | null;
  by: string;
}

/** Everything that was done in the directory, the first thing first. */
export async function historyText(db: DataSource): Promise<string> {
  const rows = await db.query<ChangeRow[]>(
    `select to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') as at, ward_id as "wardId", action, url, changed_by as by
     from ward_server_change order by seq`,
  );
  return table(rows.map(({ at, wardId, action, url, by }) => [at, wardId, action, url ?? '—', by]));
}

function stateOf({ action, schema }: ServerRow): Sentence {
  if (action === null) return { vi: 'chưa có trong danh bạ', en: 'not listed' };
  if (action === 'RETIRED') return { vi: 'đã rút', en: 'retired' };
  return schema === 'BEHIND'
    ? { vi: 'đang dùng, lược đồ cũ', en: 'in use, schema behind' }
    : { vi: 'đang dùng', en: 'in use' };
}

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ''].join('\n');
}
