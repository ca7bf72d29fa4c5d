import type { Language, Sentence } from '../../../platform/language/sentence';
import type { DataSource, EntityManager } from 'typeorm';
import { todayInVietNam } from '../../indicators/period';
import { standingOf } from '../ward/ceased-unit.service';

/** How what a ward's server knows stands to what the hub asks. */
export type SchemaStanding = 'SAME' | 'AHEAD' | 'BEHIND';

/** What is to become of a ward's server in the directory. */
export type WardServerOrder =
  | { action: 'ADDED' | 'MOVED'; wardId: string; url: string; schema: SchemaStanding | null }
  | { action: 'RETIRED'; wardId: string };

interface LastChange {
  action: 'ADDED' | 'MOVED' | 'RETIRED';
  url: string | null;
}

/** The directory is not changed; everything that is wrong, a sentence each. */
export class WardServerRefused extends Error {
  constructor(readonly faults: readonly Sentence[]) {
    super(faults.map(({ vi }) => vi).join('\n'));
    this.name = new.target.name;
  }

  /** The faults, a line each. */
  told(language: Language): string {
    return this.faults.map((fault) => fault[language]).join('\n');
  }
}

/**
 * Writes what becomes of a ward's server under what is known of it already. `db` is the city council's database as its owner,
 * `by` who does it, and `faults` what was found wrong before. Two who change the directory at once do so one after the other,
 * and the second sees what the first did. Refuses with WardServerRefused, and then nothing is changed.
 */
export async function changeWardServer(
  db: DataSource,
  order: WardServerOrder,
  { by, now, faults = [] }: { by: string; now: Date; faults?: readonly Sentence[] },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('lock table ward_server_change in share row exclusive mode');
    const all = [...(await faultsOf(tx, order, todayInVietNam(now))), ...faults];
    if (all.length > 0) throw new WardServerRefused(all);
    const [url, schema] = order.action === 'RETIRED' ? [null, null] : [order.url, order.schema];
    await tx.query(
      `insert into ward_server_change (ward_id, action, url, schema, changed_by) values ($1, $2, $3, $4, $5)`,
      [order.wardId, order.action, url, schema, by],
    );
  });
}

async function faultsOf(tx: EntityManager, order: WardServerOrder, today: string): Promise<Sentence[]> {
  const { wardId } = order;
  const { state } = await standingOf(tx, wardId, today);
  if (state === 'UNKNOWN')
    return [
      {
        vi: `${wardId}: danh mục đơn vị không có xã, phường này`,
        en: `${wardId}: the directory of units knows no such ward`,
      },
    ];
  const [last] = await tx.query<LastChange[]>(
    `select action, url from ward_server_change where ward_id = $1 order by seq desc limit 1`,
    [wardId],
  );
  const why = refusal(order, last);
  return why ? [{ vi: `${wardId}: ${why.vi}`, en: `${wardId}: ${why.en}` }] : [];
}

function refusal(order: WardServerOrder, last: LastChange | undefined): Sentence | null {
  const isListed = last !== undefined && last.action !== 'RETIRED';
  switch (order.action) {
    case 'ADDED':
      return isListed ? { vi: 'đã có trong danh bạ, hãy dùng move', en: 'is listed already: move it' } : null;
    case 'MOVED':
      if (!isListed) return { vi: 'chưa có trong danh bạ, hãy dùng add', en: 'is not listed: add it' };
      return last.url === order.url ? { vi: 'đang ở địa chỉ này', en: 'is at this address already' } : null;
    case 'RETIRED':
      // A ward that is not listed may be known to gateways from their start, so it can be retired, too.
      return last?.action === 'RETIRED' ? { vi: 'đã rút khỏi danh bạ trước đây', en: 'was retired before' } : null;
  }
}
