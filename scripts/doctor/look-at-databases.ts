import type { Client } from 'pg';
import type { DatabaseContent } from '../../platform/database/data-source';
import { SettingNotHeld } from '../../platform/database/database.errors';
import { isInLatestEpoch } from '../../platform/database/epoch';
import { DatabaseEpoch1603000000510 } from '../../platform/database/migrations/database-epoch.migration';
import { withClient } from '../../platform/postgres/with-client';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { CrossingNumbers1603000000530 } from '../../subgraphs/crossing/migrations/crossing-numbers.migration';
import { clockFinding } from './asked';
import { type Finding, well, wrong } from './finding';
import { lookAtCrossings } from './look-at-crossings';

const CONTENTS = {
  'city-council': CITY_COUNCIL_DATABASE,
  'citizen-affairs': CITIZEN_AFFAIRS_DATABASE,
  'ward-council': WARD_COUNCIL_DATABASE,
};

/** A server's database, and whose it is. */
export interface LookedAtDatabase {
  server: keyof typeof CONTENTS;
  /** For people, for example `ward-council/song-cau`. */
  name: string;
  url: string;
}

/** Whether a database answers, has its tables as this version has them, and keeps the same time; and what it has not delivered. Changes nothing. */
export async function lookAtDatabase({ server, name, url }: LookedAtDatabase): Promise<Finding[]> {
  const where = { vi: `cơ sở dữ liệu ${name}`, en: `database ${name}` };
  const look = async (client: Client): Promise<Finding[]> => {
    const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
    const aheadS = ((rows[0]?.now.getTime() ?? Date.now()) - Date.now()) / 1_000;
    const run = await runMigrations(client);
    const statements = { query: async <Row>(sql: string) => (await client.query(sql)).rows as Row };
    return [
      migrationsFinding(where, server, run),
      ...(run.includes(EPOCHS) ? await epochFinding(where, statements) : []),
      ...(run.includes(CROSSING_NUMBERS) ? await lookAtCrossings(name, statements) : []),
      ...clockFinding(where, aheadS),
    ];
  };
  const limits = { connectionTimeoutMillis: 5_000, statement_timeout: 5_000 };
  return withClient(url, look, limits).catch((error: unknown) => [unreachable(where, error)]);
}

async function runMigrations(client: Client): Promise<string[]> {
  const table = await client.query<{ isThere: boolean }>(`select to_regclass('migrations') is not null as "isThere"`);
  if (!table.rows[0]?.isThere) return [];
  return (await client.query<{ name: string }>('select name from migrations')).rows.map(({ name }) => name);
}

const EPOCHS = new DatabaseEpoch1603000000510().name;
const CROSSING_NUMBERS = new CrossingNumbers1603000000530().name;

/** Whether it was put back to an older state and its server has not been started since, so that nobody else knows of it yet. */
async function epochFinding(where: Finding['where'], db: Parameters<typeof isInLatestEpoch>[0]): Promise<Finding[]> {
  if (await isInLatestEpoch(db)) return [];
  return [
    wrong(
      where,
      {
        vi: 'đã được phục hồi về trạng thái cũ, và máy chủ của nó chưa khởi động lại',
        en: 'was put back to an older state, and its server has not been started since',
      },
      {
        vi: 'Khởi động lại máy chủ của nó, để nó bắt đầu một đời mới của cơ sở dữ liệu.',
        en: 'Start its server again, so that a new epoch of the database begins.',
      },
    ),
  ];
}

function migrationsFinding(where: Finding['where'], server: keyof typeof CONTENTS, run: readonly string[]): Finding {
  const known = namesOf(CONTENTS[server]);
  const pending = known.filter((name) => !run.includes(name));
  const ahead = run.filter((name) => !known.includes(name));
  if (pending.length > 0) {
    const list = pending.slice(0, 3).join(', ') + (pending.length > 3 ? ', …' : '');
    return wrong(
      where,
      {
        vi: `còn ${pending.length} bước cập nhật chưa chạy (${list})`,
        en: `${pending.length} migrations are to be run (${list})`,
      },
      {
        vi: `Chạy npm run migrate -- ${server} với DATABASE_URL và DATABASE_OWNER_URL của nó.`,
        en: `Run npm run migrate -- ${server} with its DATABASE_URL and DATABASE_OWNER_URL.`,
      },
    );
  }
  if (ahead.length > 0) {
    return wrong(
      where,
      { vi: `mới hơn phiên bản này (${ahead[0]})`, en: `is ahead of this version (${ahead[0]})` },
      {
        vi: 'Chạy phiên bản đã cập nhật nó, hoặc mới hơn.',
        en: 'Run the version that has brought it there, or a newer one.',
      },
    );
  }
  return well(where, 'trả lời, đã cập nhật', 'answers, and is up to date');
}

const namesOf = ({ migrations }: DatabaseContent): string[] =>
  migrations.map((migration) => new migration().name ?? migration.name);

/** Of the error its code alone: its message may hold the address. */
function unreachable(where: Finding['where'], error: unknown): Finding {
  if (error instanceof SettingNotHeld) return settingNotHeld(where, error);
  const { code } = error as { code?: unknown };
  const reason = typeof code === 'string' ? ` (${code})` : '';
  const hint = HINTS[String(code)] ?? {
    vi: 'Xem PostgreSQL có chạy không, và địa chỉ có đúng không.',
    en: 'See whether PostgreSQL runs, and whether the address is right.',
  };
  return wrong(where, { vi: `không kết nối được${reason}`, en: `cannot be connected to${reason}` }, hint);
}

const settingNotHeld = (where: Finding['where'], { setting, needed, found }: SettingNotHeld): Finding =>
  wrong(
    where,
    {
      vi: `thiết lập ${setting} là "${found}", cần là "${needed}"; máy chủ không khởi động`,
      en: `the setting ${setting} is "${found}" and has to be "${needed}"; no server starts over it`,
    },
    {
      vi: 'Tìm nơi đặt nó: alter role, alter database, postgresql.conf, hoặc bộ gom kết nối.',
      en: 'See what sets it: alter role, alter database, postgresql.conf, or a connection pooler.',
    },
  );

const WRONG_KEYS = {
  vi: 'Xem vai trò và mật khẩu có đúng không.',
  en: 'See whether role and password are right.',
};

/** What helps, by the code that PostgreSQL gives. */
const HINTS: Readonly<Record<string, { vi: string; en: string }>> = {
  '28P01': WRONG_KEYS,
  '28000': WRONG_KEYS,
  '3D000': {
    vi: 'Cơ sở dữ liệu này không có; tạo nó, hoặc sửa tên trong địa chỉ.',
    en: 'There is no such database; make it, or mend its name in the address.',
  },
  '53300': {
    vi: 'PostgreSQL hết kết nối; tăng max_connections hoặc dùng PgBouncer (docs/operating.md).',
    en: 'PostgreSQL has no connection left; raise max_connections or use PgBouncer (docs/operating.md).',
  },
  '53100': {
    vi: 'Đĩa của PostgreSQL đã đầy; dọn chỗ hoặc thêm đĩa.',
    en: "PostgreSQL's disk is full; make room or add a disk.",
  },
  '57P03': {
    vi: 'PostgreSQL đang khởi động; chạy lại sau ít giây.',
    en: 'PostgreSQL is starting; run this again in a few seconds.',
  },
};
