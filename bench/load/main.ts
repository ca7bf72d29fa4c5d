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

/** What one program took. */
interface Figures {
  seconds: number;
  /** Of the process itself; a machine that is busy with other things does not change it. */
  cpuSeconds: number;
  /** Of the process, at its highest. */
  peakMb: number;
}

/** The first load into new databases, the same files once more, the same rows as sheets, and records that are written one by one. */
const PARTS = ['first load', 'load again', 'workbook', 'mutations'] as const;
type Part = (typeof PARTS)[number];

const LOOKED_AT_MS = 20;

/** So many rows stand in the world in which a build writes single records and imports sheets. */
const FEW_ROWS = 100;

/**
 * Loads a world of one ward with many rows by `npm run load` of this checkout, and of another one in turn; has each import as many rows
 * as sheets of a workbook, and write single records. Linux.
 */
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
  const worlds = mkdtempSync(join(tmpdir(), 'bench-load-'));
  stack.defer(() => rmSync(worlds, { recursive: true, force: true }));
  const [many, few] = [join(worlds, 'many'), join(worlds, 'few')];
  writeLoadWorld(many, rows);
  writeLoadWorld(few, FEW_ROWS);
  const postgres = await startBenchPostgres(1, stack);
  const own = resolve(__dirname, '../..');
  const checkouts = values.against === undefined ? [own] : [resolve(values.against), own];
  const measured = checkouts.map(() => new Map<Part, Figures[]>());
  for (let turn = 1; turn <= runs; turn += 1) {
    for (const [place, checkout] of checkouts.entries()) {
      const note = async (part: Part, program: readonly string[], env: NodeJS.ProcessEnv) => {
        const figures = await measure(checkout, program, env);
        measured[place]?.set(part, [...(measured[place].get(part) ?? []), figures]);
        process.stderr.write(`${turn}/${runs} ${checkout}, ${part}: ${JSON.stringify(figures)}\n`);
      };
      const loaded = await environmentFor(postgres, `load_${turn}_${place}_`);
      for (const part of ['first load', 'load again'] as const) await note(part, loadOf(checkout, many), loaded);
      const env = await environmentFor(postgres, `few_${turn}_${place}_`);
      await measure(checkout, loadOf(checkout, few), env);
      await note('workbook', [...BY_HAND, 'workbook', String(rows)], env);
      await note('mutations', [...BY_HAND, 'mutations'], env);
    }
  }
  const line = (part: Part, figure: keyof Figures): string[] => {
    const medians = measured.map((of) => medianOf((of.get(part) ?? []).map((one) => one[figure])));
    const [other = 0, mine] = medians;
    const ratio = mine === undefined ? [] : [`${(mine / other).toFixed(2)} x`];
    return [`${part}, ${figure}`, ...medians.map((median) => median.toFixed(1)), ...ratio];
  };
  const lines = PARTS.flatMap((part) => [line(part, 'seconds'), line(part, 'cpuSeconds'), line(part, 'peakMb')]);
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
    BENCH_WARD_URL: wards.get(WARD)?.url,
    BENCH_WARD_OWNER_URL: wards.get(WARD)?.ownerUrl,
  };
}

/** What `npm run load` of a checkout runs. */
function loadOf(checkout: string, folder: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
    scripts: { load: string };
  };
  const [program = '', ...args] = scripts.load.split(' ');
  return [...(program === 'tsx' ? ['--import', 'tsx'] : []), ...args, folder];
}

const BY_HAND = ['--import', 'tsx', join(__dirname, 'by-hand/main.ts')];

async function measure(checkout: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Figures> {
  const startedAt = performance.now();
  const program = spawn(process.execPath, args, { cwd: checkout, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let [peakMb, cpuSeconds] = [0, 0];
  let said = '';
  program.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(program.pid));
    cpuSeconds = Math.max(cpuSeconds, cpuOf(program.pid));
  }, LOOKED_AT_MS);
  const [code] = (await once(program, 'close')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${said.slice(-2_000)}`);
  return { seconds: (performance.now() - startedAt) / 1_000, cpuSeconds, peakMb };
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;

/** In MB; of a process that has ended 0. */
function peakOf(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  const kib = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return (Number(kib ?? 0) * 1_024) / 1_000_000;
}

/** In seconds, of a clock with a hundred ticks; of a process that has ended 0. */
function cpuOf(pid: number | undefined): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return 0;
  const [, , ...fields] = readFileSync(stat, 'utf8')
    .replace(/^.*\) /s, '0 0 ')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100; // utime, stime
}

void runBench(run);
