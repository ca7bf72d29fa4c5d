import type { EntityManager } from 'typeorm';
import type { AddressList } from '../../../platform/directory/address-list';

interface ServerRow {
  wardId: string;
  url: string | null;
}

/** Where the wards' servers are, or that it is as in the version that is known; a ward that was retired has no address. */
export async function readWardServers(
  db: Pick<EntityManager, 'query'>,
  known?: string,
): Promise<AddressList | 'UNCHANGED'> {
  const [row] = await db.query<{ version: string }[]>(
    `select coalesce(max(seq), 0)::text as version from ward_server_change`,
  );
  const version = row?.version ?? '0';
  if (version === known) return 'UNCHANGED';
  const servers = await db.query<ServerRow[]>(
    `select distinct on (ward_id) ward_id as "wardId", url from ward_server_change where seq <= $1 order by ward_id, seq desc`,
    [version],
  );
  return { version, addresses: new Map(servers.map(({ wardId, url }) => [wardId, url])) };
}
