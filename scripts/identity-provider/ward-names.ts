import { withClient } from '../../platform/postgres/with-client';
import { kindInName, type UpperTierKind } from '../../subgraphs/coordination/upper-tier';
import type { OwnedDatabases } from '../hub/hub-databases';
import type { WardName } from './accounts';

/**
 * What the wards of a hub are called in the city council's directory, in the order of the databases given; of several that bear
 * one name, as an old and a new unit may, with the days that tell them apart: "Phường Đức Xuân, trước 01/07/2025".
 */
export async function wardNames({ cityCouncil, wards }: OwnedDatabases): Promise<WardName[]> {
  const { rows } = await withClient(cityCouncil.ownerUrl, (client) => client.query<WardName>(TOLD_APART));
  return [...wards.keys()].map((id) => ({ id, name: rows.find((row) => row.id === id)?.name ?? id }));
}

/** What kind of unit the council of the upper tier is of, as the directory says it. */
export async function upperTierOf({ cityCouncil }: OwnedDatabases): Promise<UpperTierKind> {
  const { rows } = await withClient(cityCouncil.ownerUrl, (client) =>
    client.query<{ kind: UpperTierKind | null; name: string }>('select kind, name from city'),
  );
  return rows[0]?.kind ?? kindInName(rows[0]?.name ?? '');
}

const TOLD_APART = `
  select id, name || case
      when count(*) over (partition by name) = 1 then ''
      when valid_to is null then to_char(valid_from, '", từ "DD/MM/YYYY')
      else to_char(valid_to, '", trước "DD/MM/YYYY')
    end as name
  from ward where deleted_at is null and cancelled_at is null`;
