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
  name: string;
  /** Ends it with SIGKILL, wherever it stands, and starts it again once it is gone. */
  killAndRestart(): Promise<void>;
  /** How often it was killed. */
  kills: number;
  stop(): Promise<void>;
}

export interface KillableProgram {
  name: string;
  program: string;
  env: NodeJS.ProcessEnv;
  /** Its database. While this is away the program may fail to start, and is started again. */
  database: KillablePostgres;
  /** Told at once when the program ends without being killed, or does not start though its database is there. */
  onFault(fault: Error): void;
}

/** A program in a process of its own, watched over as servers are: started again where its database was just away. */
export class KillableProcess implements Killable {
  kills = 0;
  /** How often it could not start as its database was away. */
  failedStarts = 0;
  readonly name: string;
  private child: ChildProcess | undefined;
  private isStopped = false;

  constructor(private readonly options: KillableProgram) {
    this.name = options.name;
  }

  /** Starts it; done when it says that it is ready, or has told its fault. */
  async start(): Promise<void> {
    const { database, name, onFault } = this.options;
    while (!this.isStopped) {
      const { kills } = database;
      const { isReady, ended } = await this.tryToStart();
      if (isReady) {
        void ended.then((words) => words !== null && onFault(new Error(`${name} ended by itself: ${words}`)));
        return;
      }
      const words = await ended;
      if (words !== null && database.isUp && database.kills === kills)
        return onFault(new Error(`${name} did not start: ${words}`));
      this.failedStarts += 1;
    }
  }

  async killAndRestart(): Promise<void> {
    this.kills += 1;
    await this.end();
    await this.start();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.end();
  }

  /** Says whether it became ready, and, once it has ended, its last words; null where it was ended from here. */
  private async tryToStart(): Promise<{ isReady: boolean; ended: Promise<string | null> }> {
    const { program, env } = this.options;
    const child = fork(program, { env, execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let words = '';
    child.stderr?.on('data', (some) => (words += String(some)));
    this.child = child;
    const ended = once(child, 'close').then(() => (this.child === child ? words || 'without a word' : null));
    const isReady = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)]);
    return { isReady, ended };
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
  readonly name = 'PostgreSQL';
  kills = 0;
  isUp = true;

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
    this.isUp = false;
    const lock = join(locateCluster(this.options.dataFolder), 'postmaster.pid');
    process.kill(Number.parseInt(readFileSync(lock, 'utf8'), 10), 'SIGKILL');
    await this.server.stop(); // done when the last of its processes is gone
    this.server = await startEmbeddedPostgres(this.options);
    this.isUp = true;
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
