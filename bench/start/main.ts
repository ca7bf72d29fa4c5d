import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { spreadOf } from '../measure/spread';
import { runBench } from '../measure/run-bench';
import { markdownTable } from '../measure/table';
import { measureStart, type StartFigures } from './one-start';

const USAGE = 'npm run bench:start -- [--against <another checkout, its packages installed>] [--runs 3]';

const FIGURES: Record<keyof StartFigures, string> = {
  untilUp: 's until it is up',
  untilReport: 's until the first report',
  cpuSeconds: 's of processor until it is up',
  memoryMiB: 'MiB once pages are built',
  untilGone: 's from SIGINT until all is gone',
};

/** How data is there before a start: none, or that of the start before. */
const STARTS = ['first', 'second'] as const;

/** Starts this checkout by `npm start`, and another one in turn: on an empty folder with no pages built, then again. Linux. */
async function run(stack: AsyncDisposableStack): Promise<void> {
  const { values } = parseArgs({ options: { against: { type: 'string' }, runs: { type: 'string', default: '3' } } });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(USAGE);
  const own = resolve(__dirname, '../..');
  const checkouts = values.against === undefined ? [own] : [resolve(values.against), own];
  const measured = checkouts.map(() => ({ first: [] as StartFigures[], second: [] as StartFigures[] }));
  for (let turn = 1; turn <= runs; turn += 1) {
    for (const [place, checkout] of checkouts.entries()) {
      const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
      stack.defer(() => rmSync(folder, { recursive: true, force: true }));
      chmodSync(folder, 0o755); // as root, PostgreSQL runs as another user, who must reach its data
      for (const built of ['pages', 'explorer'])
        rmSync(join(checkout, 'node_modules/.cache', built), { recursive: true, force: true });
      for (const start of STARTS) {
        const figures = await measureStart(checkout, join(folder, 'data'));
        measured[place]![start].push(figures);
        process.stderr.write(`${turn}/${runs} ${checkout}, ${start} start: ${JSON.stringify(figures)}\n`);
      }
    }
  }
  for (const start of STARTS) {
    const columns = measured.map((of) => (figure: keyof StartFigures) => medianOf(of[start], figure));
    process.stdout.write(`\n${start} start, medians of ${runs}\n\n${table(checkouts, columns)}`);
  }
}

function table(checkouts: readonly string[], columns: readonly ((figure: keyof StartFigures) => number)[]): string {
  const [other, own] = columns;
  const head = ['', ...checkouts, ...(own ? ['this one of the other'] : [])];
  const lines = (Object.keys(FIGURES) as (keyof StartFigures)[]).map((figure) => {
    const ratio = own && other ? [`${(own(figure) / other(figure)).toFixed(2)} x`] : [];
    return [FIGURES[figure], ...columns.map((column) => column(figure).toFixed(1)), ...ratio];
  });
  return markdownTable(head, lines);
}

const medianOf = (starts: readonly StartFigures[], figure: keyof StartFigures): number =>
  spreadOf(starts.map((start) => start[figure])).medianMs;

void runBench(run);
