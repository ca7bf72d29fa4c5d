import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateCluster } from '../../platform/postgres/data-folder';
import {
  type EmbeddedServer,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../platform/postgres/embedded-postgres';

/** Something that runs, and that is killed and started again at the same place. */
export interface Killable {
  /** Ends it with SIGKILL, wherever it stands, and starts it again once it is gone. */
  killAndRestart(): Promise<void>;
  /** How often it was killed. */
  kills: number;
  stop(): Promise<void>;
}

/** A program in a process of its own. One that ends without being killed, after it once was ready, is a fault. */
export class KillableProcess implements Killable {
  kills = 0;
  private child: ChildProcess | undefined;
  private isStopped = false;
  private fault: Error | undefined;

  private constructor(
    private readonly program: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Starts it and waits until it says that it is ready. */
  static async start(program: string, env: NodeJS.ProcessEnv): Promise<KillableProcess> {
    const process = new KillableProcess(program, env);
    await process.launch();
    return process;
  }

  async killAndRestart(): Promise<void> {
    this.kills += 1;
    await this.end();
    await this.launch();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.end();
    if (this.fault) throw this.fault;
  }

  /** As whatever watches over servers does: one that cannot start, as its database is away, is started again. */
  private async launch(): Promise<void> {
    while (!this.isStopped) {
      const child = fork(this.program, { env: this.env, execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
      let words = '';
      child.stderr?.on('data', (some) => (words += String(some)));
      this.child = child;
      const gone = once(child, 'exit');
      const isReady = await Promise.race([once(child, 'message').then(() => true), gone.then(() => false)]);
      if (!isReady) continue;
      void gone.then(() => {
        if (this.child === child) this.fault ??= new Error(`The process ended by itself: ${words}`);
      });
      return;
    }
  }

  private async end(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

/** A PostgreSQL of one's own, which is killed as a whole: the first of its processes goes, and takes all others along. */
export class KillablePostgres implements Killable {
  kills = 0;

  private constructor(
    private server: EmbeddedServer,
    private readonly options: EmbeddedPostgresOptions,
  ) {}

  /** Starts it on a folder. The caller stops it. */
  static async start(options: EmbeddedPostgresOptions): Promise<KillablePostgres> {
    const server = await startEmbeddedPostgres(options);
    return new KillablePostgres(server, { ...options, port: server.port });
  }

  get adminUrl(): string {
    return this.server.adminUrl;
  }

  async killAndRestart(): Promise<void> {
    this.kills += 1;
    const lock = join(locateCluster(this.options.dataFolder), 'postmaster.pid');
    process.kill(Number.parseInt(readFileSync(lock, 'utf8'), 10), 'SIGKILL');
    await this.server.stop(); // done when the last of its processes is gone
    this.server = await startEmbeddedPostgres(this.options);
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
