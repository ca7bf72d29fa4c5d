import { setTimeout as pause } from 'node:timers/promises';
import type { TestHub } from './hub';
import { startWardProxy, type WardProxy } from './ward-proxy';

/** Puts a proxy before a ward's server of a hub that follows the directory, and waits until the gateway asks the ward there. */
export async function proxyWard(hub: TestHub, wardId: string): Promise<WardProxy> {
  const proxy = await startWardProxy(hub.ward(wardId).url);
  await hub.run(
    'city-council',
    `insert into ward_server_change (ward_id, action, url, schema, changed_by) values ($1, 'ADDED', $2, 'BEHIND', 'test')`,
    [wardId, proxy.url],
  );
  for (const before = Date.now(); proxy.asked.length === 0 && Date.now() - before < 5_000; await pause(20))
    await hub.query(`{ ward(id: "${wardId}") { council { name } } }`);
  return proxy;
}
