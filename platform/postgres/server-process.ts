import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { isPostgresOf } from './process-identity';
import type { ServerUser } from './server-user';
import { systemCode } from './system-error';

/**
 * A fast shutdown writes what memory still holds. A server that takes longer, as one whose disk is full may do for ever, is ended the
 * hard way: nothing is lost by it, its next start takes longer.
 */
const FAST_SHUTDOWN_S = 4;

/** What a hard end may take on a busy machine. */
const HARD_SHUTDOWN_S = 60;

/**
 * Runs the server ("$@") until standard input ends, then asks it for a fast shutdown. Input ends when we close it and
 * also when we are killed, whatever the signal: so no server is ever left behind.
 */
const KEEPER = `
exec 3<&0
"$@" 3<&- & server=$!
{ read -r _ <&3; kill -INT "$server"; sleep ${FAST_SHUTDOWN_S}; kill -QUIT "$server"; } &
wait "$server"; code=$?
trap '' TERM; kill -TERM 0 # the watcher and its sleep: this process group holds nothing else
exit "$code"`;

/** What to run: a program, its arguments, and the user to run it as (null: whoever runs this). */
export interface ServerCommand {
  postgres: string;
  args: readonly string[];
  user: ServerUser | null;
  /** Is given every line that the server logs. */
  onLine(line: string): void;
}

/** A server that accepts connections. */
export interface ServerProcess {
  /** Fast shutdown: open transactions roll back. Settles when every process of the server is gone. */
  stop(): Promise<void>;
  /** Settles when every process of the server is gone, for whatever reason. */
  ended: Promise<void>;
}

/** The server ended before it was ready; `lines` are its last words. */
export class EndedEarly extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.at(-1) ?? 'it said nothing');
  }
}

/** The surroundings of every program of PostgreSQL: ours must not reach it, as PG... variables and languages would. */
export const SERVER_ENV = { LC_ALL: 'C', TZ: 'UTC' };

/** Starts a server and waits until it accepts connections. Refuses with EndedEarly. */
export async function runServer({ postgres, args, user, onLine }: ServerCommand): Promise<ServerProcess> {
  const keeper = spawn('/bin/sh', ['-c', KEEPER, 'sh', postgres, ...args], {
    ...user,
    cwd: '/', // ours may be closed to that user
    env: SERVER_ENV,
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true, // Ctrl-C in our terminal is for us: we stop the server when we are done with it
  });
  keeper.stdin.on('error', () => undefined); // the keeper ended first: `ended` tells
  // Not 'exit': the streams close only when the last process of the server has gone.
  const ended = new Promise<void>((resolve) => keeper.once('close', () => resolve()));
  await untilReady(keeper, onLine);
  const stop = (): Promise<void> => {
    keeper.stdin.end();
    return ended;
  };
  return { stop, ended };
}

function untilReady(
  keeper: ChildProcessByStdio<Writable, null, Readable>,
  onLine: (line: string) => void,
): Promise<void> {
  const lines: string[] = [];
  let isReady = false;
  return new Promise((resolve, reject) => {
    keeper.once('error', reject);
    keeper.once('close', () => reject(new EndedEarly(lines)));
    createInterface({ input: keeper.stderr }).on('line', (line) => {
      onLine(line);
      if (isReady) return;
      lines.push(line);
      isReady = line.includes('database system is ready to accept connections');
      if (isReady) resolve();
    });
  });
}

/**
 * Ends a living server of `cluster` that has no owner any more, and waits until it is gone; removes a lock file whose
 * number now belongs to a process that is no such server. Does nothing if there is neither. It is stopped rather than
 * adopted: its settings and port are those of another start, and no keeper would end it with us.
 */
export async function stopOrphan(cluster: string, signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
  const lockFile = join(cluster, 'postmaster.pid');
  const pid = readPid(lockFile);
  if (pid === null || !isAlive(pid)) return; // PostgreSQL itself clears the lock of a dead process
  if (!isPostgresOf(cluster, pid)) return rmSync(lockFile, { force: true });

  process.kill(pid, signal);
  const giveUpAt = Date.now() + (signal === 'SIGINT' ? FAST_SHUTDOWN_S : HARD_SHUTDOWN_S) * 1000;
  while (isPostgresOf(cluster, pid)) {
    if (Date.now() > giveUpAt && signal === 'SIGINT') return stopOrphan(cluster, 'SIGQUIT');
    if (Date.now() > giveUpAt) throw new Error(`PostgreSQL process ${pid} does not end: end it by "kill -9 ${pid}".`);
    await wait(50);
  }
}

function readPid(lockFile: string): number | null {
  try {
    return Number.parseInt(readFileSync(lockFile, 'utf8'), 10) || null;
  } catch {
    return null; // no file: no server
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
