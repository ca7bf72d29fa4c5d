import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DatabaseAddresses } from '../../platform/postgres/provision';
import type { IdentityConfig } from '../../subgraphs/viewer/viewer-config';

const PROGRAM = join(__dirname, '../../subgraphs/ward-council/main.ts');

/** A `ward-council` that runs as people run it: as a program, told by its environment. */
export interface WardProcess {
  /** The address of /graphql. */
  url: string;
  /** The memory that the process holds now, in MiB. Source: /proc, so Linux alone. */
  memoryMiB(): Promise<number>;
}

/** Starts one for these wards, one or several. `stack` ends it. */
export async function startWardProcess(
  wards: ReadonlyMap<string, DatabaseAddresses>,
  { issuer, audience }: IdentityConfig,
  stack: AsyncDisposableStack,
): Promise<WardProcess> {
  const common = { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, PORT: '0', RATE_LIMIT_POINTS: '1000000000' };
  const child = spawn(process.execPath, [...process.execArgv, PROGRAM], {
    env: { PATH: process.env['PATH'], ...common, ...environmentOf(wards) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stack.defer(() => end(child));
  const url = await listeningAt(child);
  return { url: `${url}/graphql`, memoryMiB: () => memoryOf(child.pid) };
}

function environmentOf(wards: ReadonlyMap<string, DatabaseAddresses>): NodeJS.ProcessEnv {
  const keys = `bench=${randomBytes(32).toString('base64')}`; // a made-up world has no personal data to seal
  const ids = [...wards.keys()];
  const own = [...wards].flatMap(([wardId, { url, ownerUrl }]) => {
    const prefix = ids.length === 1 ? '' : `${wardId.toUpperCase().replaceAll('-', '_')}_`;
    return Object.entries({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, PERSONAL_DATA_KEYS: keys }).map(
      ([name, value]) => [prefix + name, value] as const,
    );
  });
  return { ...Object.fromEntries(own), [ids.length === 1 ? 'WARD_ID' : 'WARD_IDS']: ids.join() };
}

/** Its log says where it listens; the rest of it is read, and left. */
function listeningAt({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The program has no output.');
  return new Promise((resolve, reject) => {
    const lines = createInterface(stdout);
    lines.on('line', (line) => {
      const { msg, url } = JSON.parse(line) as { msg?: string; url?: string };
      if (msg === 'listening' && url) resolve(url);
    });
    lines.once('close', () => reject(new Error('The program ended before it listened.')));
  });
}

async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
