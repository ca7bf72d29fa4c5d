import type { DataSource } from 'typeorm';

interface UnitRow {
  id: string;
  code: string;
  name: string;
  from: string;
  to: string | null;
  cameFrom: string[];
}

/** Every unit of the directory by the interval in which it was in force, with those it came from: a heading for each interval. */
export async function unitsText(db: DataSource): Promise<string> {
  const rows = await db.query<UnitRow[]>(
    `select w.id, w.code, w.name, w.valid_from::text as "from", w.valid_to::text as "to",
       array(select s.predecessor_id from ward_succession s
         where s.successor_id = w.id and s.deleted_at is null and s.cancelled_at is null and s.shared_at is not null
         order by s.predecessor_id) as "cameFrom"
     from ward w where w.deleted_at is null and w.cancelled_at is null and w.shared_at is not null
     order by w.valid_from, w.valid_to nulls last, w.code, w.id`,
  );
  const width = Math.max(0, ...rows.map(({ id }) => id.length));
  const byInterval = Map.groupBy(rows, ({ from, to }) => `${from} → ${to ?? '…'}`);
  const lines = [...byInterval].flatMap(([interval, units]) => [
    `${interval} (${units.length})`,
    ...units.map(({ id, code, name, cameFrom }) => {
      const origins = cameFrom.length > 0 ? `  ← ${cameFrom.join(', ')}` : '';
      return `  ${code}  ${id.padEnd(width)}  ${name}${origins}`;
    }),
  ]);
  return [...lines, ''].join('\n');
}
