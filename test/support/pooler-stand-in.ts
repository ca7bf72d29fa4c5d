import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Client } from 'pg';
import type { Pooler, PoolMode } from './pgbouncer';

/** Stands in for PgBouncer where it is not installed: lends out connections to PostgreSQL for a session or a transaction at a time. */
export async function startPoolerStandIn(urls: readonly string[], mode: PoolMode, size: number): Promise<Pooler> {
  const pools = new Map(urls.map((url) => [new URL(url).pathname.slice(1), new Backends(url, size)]));
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    new Frontend(socket, pools, mode);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    through: (url) => Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href,
    async stop() {
      for (const socket of open) socket.destroy();
      for (const pool of pools.values()) pool.close();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

/** Connections to one database. */
class Backends {
  private readonly free: Socket[] = [];
  private readonly waiting: ((socket: Socket) => void)[] = [];
  private readonly all: Socket[] = [];
  private opened = 0;

  constructor(
    private readonly url: string,
    private readonly size: number,
  ) {}

  async take(): Promise<Socket> {
    const free = this.free.pop();
    if (free) return free;
    if (this.opened >= this.size) return new Promise((resolve) => this.waiting.push(resolve));
    this.opened += 1;
    const client = new Client(this.url);
    client.on('error', () => undefined);
    await client.connect();
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection; // what the driver keeps it in
    stream.removeAllListeners('data').setNoDelay(true);
    this.all.push(stream);
    return stream;
  }

  giveBack(socket: Socket): void {
    const next = this.waiting.shift();
    if (next) next(socket);
    else this.free.push(socket);
  }

  /** Closes a connection that nobody can use any more, and opens another one for who waits. */
  drop(socket: Socket): void {
    socket.destroy();
    this.opened -= 1;
    const next = this.waiting.shift();
    if (next) void this.take().then(next);
  }

  close(): void {
    for (const socket of this.all) socket.destroy();
  }
}

/** One who has connected, and what it has been lent. */
class Frontend {
  private read = Buffer.alloc(0);
  private answered = Buffer.alloc(0);
  private pool: Backends | undefined;
  private lent: Promise<Socket> | undefined;
  /** Rounds that were asked for and not answered. */
  private rounds = 0;
  private isIdle = true;

  constructor(
    private readonly socket: Socket,
    private readonly pools: ReadonlyMap<string, Backends>,
    private readonly mode: PoolMode,
  ) {
    socket.on('data', (data: Buffer) => this.hear(data));
    socket.on('close', () => void this.leave());
  }

  private hear(data: Buffer): void {
    this.read = Buffer.concat([this.read, data]);
    if (!this.pool && this.read.length >= 4 && this.read.length >= this.read.readInt32BE(0)) this.begin();
    if (!this.pool) return;
    for (let message = this.next(); message; message = this.next()) this.pass(message);
  }

  private begin(): void {
    const length = this.read.readInt32BE(0);
    const words = this.read.subarray(8, length).toString().split('\0');
    this.read = this.read.subarray(length);
    this.pool = this.pools.get(words[words.indexOf('database') + 1] ?? '');
    if (!this.pool) return void this.socket.destroy();
    const key = Buffer.concat([Buffer.from('K'), int32(12), int32(1), int32(1)]); // it keeps the process to itself
    this.socket.write(Buffer.concat([Buffer.from('R'), int32(8), int32(0), key, READY]));
  }

  private next(): Buffer | undefined {
    if (this.read.length < 5) return undefined;
    const length = this.read.readInt32BE(1) + 1;
    if (this.read.length < length) return undefined;
    const message = this.read.subarray(0, length);
    this.read = this.read.subarray(length);
    return message;
  }

  private pass(message: Buffer): void {
    const type = String.fromCharCode(message[0] ?? 0);
    if (type === 'X') return void this.socket.end();
    if (type === 'Q' || type === 'S') this.rounds += 1;
    this.lent ??= this.borrow();
    void this.lent.then((backend) => backend.write(message));
  }

  private async borrow(): Promise<Socket> {
    const backend = await this.pool!.take(); // asked for after it began
    backend.on('data', (data: Buffer) => this.answer(backend, data));
    return backend;
  }

  private answer(backend: Socket, data: Buffer): void {
    this.answered = Buffer.concat([this.answered, data]);
    while (this.answered.length >= 5) {
      const length = this.answered.readInt32BE(1) + 1;
      if (this.answered.length < length) break;
      if (this.answered[0] === READY[0]) {
        this.rounds -= 1;
        this.isIdle = this.answered[5] === READY[5];
      }
      this.socket.write(this.answered.subarray(0, length));
      this.answered = this.answered.subarray(length);
    }
    if (this.isIdle && this.rounds === 0 && this.mode === 'transaction') this.giveBack(backend);
  }

  private giveBack(backend: Socket): void {
    backend.removeAllListeners('data');
    this.lent = undefined;
    this.pool?.giveBack(backend);
  }

  /** Whoever goes amid a transaction leaves a connection that nobody can use. */
  private async leave(): Promise<void> {
    const backend = await this.lent;
    if (!backend) return;
    backend.removeAllListeners('data');
    if (this.mode === 'session' && this.rounds === 0 && this.isIdle) this.pool?.giveBack(backend);
    else this.pool?.drop(backend);
  }
}

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

/** "Ready for a query, in no transaction". */
const READY = Buffer.concat([Buffer.from('Z'), int32(5), Buffer.from('I')]);
