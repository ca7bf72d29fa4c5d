import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { createWardMetrics } from '../gateway/ward-metrics';
import { addDatabaseMetrics } from '../platform/database/database-metrics';
import { createCrossingMetrics } from '../subgraphs/crossing/crossing-metrics';

// The files that Prometheus and Grafana are given, against what gateway and servers tell at /metrics.
const read = (name: string) => readFileSync(join(__dirname, '../deploy/monitoring', name), 'utf8');

interface Dashboard {
  panels: { title: string; targets: { expr: string }[] }[];
}
interface Alerts {
  groups: { rules: { alert: string; expr: string; for: string; annotations: Record<string, string> }[] }[];
}

const panels = (JSON.parse(read('dashboard.json')) as Dashboard).panels;
const rules = (parse(read('alerts.yml')) as Alerts).groups.flatMap((group) => group.rules);
const expressions = [
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
];

/** The names of metrics in an expression, by Prometheus's own grammar; throws where it is none. */
function metricsIn(expression: string): string[] {
  const text = expression.replaceAll('$__rate_interval', '5m'); // Grafana fills it in
  const names: string[] = [];
  parser.parse(text).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) throw new Error(`No PromQL at ${from}: ${text}`);
      if (type.name === 'Identifier' && /^(hai_cap|process|nodejs|up)/.test(text.slice(from, to)))
        names.push(text.slice(from, to));
    },
  });
  return names;
}

/** What a subgraph server tells that has nothing to deliver. */
const metricsOfServer = (): Promise<string> => {
  const query = <Rows>() => Promise.resolve([] as Rows);
  const registry = createCrossingMetrics({
    db: { query },
    desk: { epoch: { number: 1, id: 'one', begunAt: new Date() }, isSetUpFor: () => true },
  });
  const pool = () => ({ totalCount: 0, idleCount: 0, waitingCount: 0, options: { max: 5 } });
  addDatabaseMetrics(registry, { pool, query });
  return registry.metrics();
};

test('an expression that is none, or names nothing, would be found', () => {
  expect(() => metricsIn('sum(rate(hai_cap_ward_hedges_total[5m])')).toThrow('No PromQL');
  expect(metricsIn('rate(hai_cap_ward_hedges_total[$__rate_interval])')).toEqual(['hai_cap_ward_hedges_total']);
});

test.each(expressions)('%s asks for metrics that there are', async (_, expression) => {
  const told = (await createWardMetrics().registry.metrics()) + (await metricsOfServer());
  const names = metricsIn(expression);

  expect(names.length).toBeGreaterThan(0);
  for (const name of names.filter((one) => one !== 'up')) {
    expect(told).toContain(`# TYPE ${name.replace(/_bucket$/, '')} `);
  }
});

test('every alert says what is wrong in both languages and what to look at', () => {
  expect(rules.length).toBeGreaterThan(5);
  for (const { for: patience, annotations } of rules) {
    expect(patience).toMatch(/^\d+m$/);
    expect(annotations.summary).toMatch(/ \/ /);
    expect(annotations.description).toMatch(/\.$/);
  }
});
