import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { EmbeddedServer } from '../../platform/postgres/embedded-postgres';
import { provisionHub } from '../../scripts/hub/hub-databases';
import { startBenchPostgres } from '../hub/bench-hub';
import { runBench } from '../measure/run-bench';
import { markdownTable } from '../measure/table';
import { WARD, writeLoadWorld } from './load-world-files';

const USAGE = 'npm run bench:load -- [--rows 100000] [--runs 3] [--against <another checkout, its packages installed>]';

/** What one load took. */
interface LoadFigures {
  seconds: number;
  /** Of the process, at its highest. */
  peakMb: number;
}

/** The first load into new databases, and the same files once more. */
const LOADS = ['first', 'again'] as const;

const PEAK_LOOKED_AT_MS = 20;

/** Node.js takes back what it no longer needs instead of taking more, as the script in package.json has it. */
const AS_NPM_RUN_LOAD = ['--heap-growing-percent=20', '--max-semi-space-size=4'];

/** Loads a world of one ward with many rows by `npm run load` of this checkout, and of another one in turn. Linux. */
async function run(stack: AsyncDisposableStack): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '100000' },
      runs: { type: 'string', default: '3' },
      against: { type: 'string' },
    },
  });
  const [rows, runs] = [Number(values.rows), Number(values.runs)];
  if (!Number.isInteger(rows) || rows < 100 || !Number.isInteger(runs) || runs < 1) throw new Error(USAGE);
  const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  writeLoadWorld(folder, rows);
  const postgres = await startBenchPostgres(1, stack);
  const own = resolve(__dirname, '../..');
  const checkouts = values.against === undefined ? [own] : [resolve(values.against), own];
  const measured = checkouts.map(() => ({ first: [] as LoadFigures[], again: [] as LoadFigures[] }));
  for (let turn = 1; turn <= runs; turn += 1) {
    for (const [place, checkout] of checkouts.entries()) {
      const env = await environmentFor(postgres, `load_${turn}_${place}_`);
      for (const load of LOADS) {
        const figures = await measureLoad(checkout, folder, env);
        measured[place]?.[load].push(figures);
        process.stderr.write(`${turn}/${runs} ${checkout}, ${load}: ${JSON.stringify(figures)}\n`);
      }
    }
  }
  const line = (load: (typeof LOADS)[number], figure: keyof LoadFigures): string[] => {
    const medians = measured.map((of) => medianOf(of[load].map((one) => one[figure])));
    const [other = 0, mine] = medians;
    const ratio = mine === undefined ? [] : [`${(mine / other).toFixed(2)} x`];
    return [`${load} load, ${figure}`, ...medians.map((median) => median.toFixed(1)), ...ratio];
  };
  const lines = LOADS.flatMap((load) => [line(load, 'seconds'), line(load, 'peakMb')]);
  const head = [
    `${rows} rows, medians of ${runs}`,
    ...checkouts,
    ...(checkouts.length > 1 ? ['this one of the other'] : []),
  ];
  process.stdout.write(markdownTable(head, lines));
}

async function environmentFor(postgres: EmbeddedServer, prefix: string): Promise<NodeJS.ProcessEnv> {
  const { cityCouncil, citizenAffairs, wards } = await provisionHub(postgres.adminUrl, postgres.secret, [WARD], prefix);
  return {
    ...process.env,
    CITY_COUNCIL_DATABASE_URL: cityCouncil.ownerUrl,
    CITIZEN_AFFAIRS_DATABASE_URL: citizenAffairs.ownerUrl,
    WARD_COUNCIL_DATABASE_URLS: `${WARD}=${wards.get(WARD)?.ownerUrl ?? ''}`,
  };
}

async function measureLoad(checkout: string, folder: string, env: NodeJS.ProcessEnv): Promise<LoadFigures> {
  const startedAt = performance.now();
  const program = spawn(process.execPath, [...AS_NPM_RUN_LOAD, '--import', 'tsx', 'scripts/load/main.ts', folder], {
    ...{ cwd: checkout, env, stdio: ['ignore', 'ignore', 'pipe'] },
  });
  let peakMb = 0;
  let said = '';
  program.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const watch = setInterval(() => (peakMb = Math.max(peakMb, peakOf(program.pid))), PEAK_LOOKED_AT_MS);
  const [code] = (await once(program, 'close')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`The load ended with ${code}: ${said.slice(-2_000)}`);
  return { seconds: (performance.now() - startedAt) / 1_000, peakMb };
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;

/** In MB; of a process that has ended 0. */
function peakOf(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  const kib = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return (Number(kib ?? 0) * 1_024) / 1_000_000;
}

void runBench(run);
