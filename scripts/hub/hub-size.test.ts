import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectionsFor, wardsPerServerFor } from './hub-size';

const PAGE = join(__dirname, '../../docs/operating.md');

test('the page for operators says how many connections PostgreSQL needs for how many wards', () => {
  const rows = readFileSync(PAGE, 'utf8').matchAll(
    /^[|] +(\d+) +[|] +(\d+) +[|] +(\d+) +[|] +(\d+) +[|] +(\d+) +[|]$/gm,
  );
  const told = [...rows].map(([, ...cells]) => cells.map(Number));

  expect(told.length).toBeGreaterThanOrEqual(4);
  for (const [wards = 0, ...cells] of told) {
    const { cityPool, wardPool, settings } = connectionsFor(wards);
    expect([wards, ...cells]).toEqual([
      ...[wards, cityPool, wardPool, settings.max_connections, settings.max_prepared_transactions],
    ]);
  }
});

test('few wards have a server each; many share servers, more of them where there are more cores', () => {
  expect([1, 8, 16].map((wards) => wardsPerServerFor(wards, 2))).toEqual([1, 1, 1]);
  expect([wardsPerServerFor(168, 1), wardsPerServerFor(168, 2), wardsPerServerFor(168, 16)]).toEqual([21, 21, 6]);
});

test.each([1, 8, 38, 99, 100, 168, 400])(
  'with %i wards there is a connection for every pool at its fullest, for a load, and for whoever looks',
  (wards) => {
    const { cityPool, wardPool, settings } = connectionsFor(wards);
    const pools = 2 * cityPool + wards * wardPool;
    const load = wards + 2;

    expect(wardPool).toBeGreaterThanOrEqual(2); // one answers while another is being ended
    expect(settings.max_connections).toBeGreaterThanOrEqual(pools + load + 10);
    expect(settings.max_prepared_transactions).toBeGreaterThanOrEqual(load);
  },
);
