import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The way from a server to its database, which a test closes: to the server the database is then away, or answers no more. */
export interface DatabaseRoad {
  /** The database's address by way of this road. */
  url: string;
  /** Nobody listens there any more, and whoever was connected is cut off. */
  close(): Promise<void>;
  /** As before. */
  reopen(): Promise<void>;
  /** From now on what is sent goes nowhere, and nothing comes back; until the road is closed. */
  stall(): void;
}

/** Opens a road to the database at `url`; `isOpen` says whether anybody can take it yet. The caller closes it. */
export async function openDatabaseRoad(url: string, { isOpen = true } = {}): Promise<DatabaseRoad> {
  const { hostname, port } = new URL(url);
  const ends = new Set<Socket>();
  let isStalled = false;
  let server: Server | undefined;
  const carry = (near: Socket): void => {
    ends.add(near.on('error', () => near.destroy()));
    if (isStalled) return;
    const far = connect({ host: hostname, port: Number(port) });
    ends.add(far.on('error', () => near.destroy()));
    near.on('close', () => far.destroy()).pipe(far);
    far.on('close', () => near.destroy()).pipe(near);
  };
  const listen = async (at: number): Promise<number> => {
    const listening = createServer(carry);
    await new Promise<void>((resolve) => listening.listen(at, '127.0.0.1', resolve));
    server = listening;
    return (listening.address() as AddressInfo).port; // it listens on TCP
  };
  const close = async (): Promise<void> => {
    const closing = server;
    server = undefined;
    isStalled = false;
    for (const end of ends) end.destroy();
    ends.clear();
    if (closing) await new Promise((resolve) => closing.close(resolve));
  };
  const at = await listen(0);
  if (!isOpen) await close();
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(at) }).href,
    close,
    reopen: async () => void (await listen(at)),
    stall: () => {
      isStalled = true;
      for (const end of ends) end.unpipe().pause();
    },
  };
}
