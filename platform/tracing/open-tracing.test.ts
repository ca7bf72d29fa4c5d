import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigRefused, readConfig } from '../config/read-config';
import { startTraceCollector } from '../../test/support/trace-collector';
import { openTracing } from './open-tracing';
import { tracingOf, tracingVariables } from './tracing-config';

const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/' };
const read = (env: Record<string, string>) => tracingOf(readConfig(env, z.object(tracingVariables)));

const silent = { warn: jest.fn(), info: jest.fn() };
beforeEach(() => jest.clearAllMocks());

test.each<[string, Record<string, string>]>([
  ['nothing is said', {}],
  ['OpenTelemetry is disabled', { ...ENDPOINT, OTEL_SDK_DISABLED: 'true' }],
  ['no exporter is wanted', { ...ENDPOINT, OTEL_TRACES_EXPORTER: 'none' }],
])('traces are off where %s', (_, env) => {
  expect(read(env)).toBeUndefined();
});

test.each<[Record<string, string>, object]>([
  [{}, { url: 'http://collector:4318/v1/traces', share: 1, followsOthers: true, timeoutMs: 3_000 }],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://traces/in' }, { url: 'https://traces/in' }],
  [
    { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.1' },
    { share: 0.1, followsOthers: false },
  ],
  [{ OTEL_TRACES_SAMPLER: 'parentbased_always_off' }, { share: 0, followsOthers: true }],
])('traces are on with a collector and %j', (env, config) => {
  expect(read({ ...ENDPOINT, ...env })).toMatchObject(config);
});

test('what makes no sense is refused, all at once', () => {
  const refused = () =>
    read({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector', OTEL_TRACES_SAMPLER: 'some', OTEL_TRACES_SAMPLER_ARG: '2' });

  expect(refused).toThrow(ConfigRefused);
  expect(refused).toThrow(/OTLP_ENDPOINT[\s\S]*TRACES_SAMPLER:[\s\S]*SAMPLER_ARG/);
});

test('while traces are off, no server loads the library that sends them', () => {
  const script = `import('${join(__dirname, '../http/graphql-server.ts')}').then(async () => {
    const { openTracing } = require('${join(__dirname, 'open-tracing.ts')}');
    const tracing = await openTracing(undefined, {});
    console.log(tracing, Object.keys(require.cache).filter((file) => file.includes('@opentelemetry/sdk-trace')).length);
  })`;

  const printed = execFileSync(process.execPath, ['--import', 'tsx', '-e', script], { encoding: 'utf8' });

  expect(printed).toBe('undefined 0\n');
}, 30_000);

test('a server that may not join traces begins its own, and one that may goes on with the one it is told', async () => {
  const collector = await startTraceCollector();
  const config = { url: `${collector.url}/v1/traces`, share: 1, followsOthers: true, timeoutMs: 500 };
  for (const joinsTraces of [true, false]) {
    const tracing = await openTracing(config, { name: `shoes-${joinsTraces}`, joinsTraces, log: silent });
    tracing?.begin('GET /', { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` }).end();
    tracing?.begin('GET /', { traceparent: `00-${'0'.repeat(32)}-${'b'.repeat(16)}-01` }).end();
    tracing?.begin('GET /', { traceparent: 'anything' }).end();
    await tracing?.stop();
  }
  await collector.stop();

  const joined = collector.spans.filter(({ traceId }) => traceId === 'a'.repeat(32));
  expect(joined).toMatchObject([{ service: 'shoes-true', parentSpanId: 'b'.repeat(16) }]);
  expect(collector.spans.filter(({ linkedTraces }) => linkedTraces.length > 0)).toMatchObject([
    { service: 'shoes-false', parentSpanId: '', linkedTraces: ['a'.repeat(32)] },
  ]);
  expect(collector.spans).toHaveLength(6);
});

test('a collector that is down is told of once, and keeps nobody from stopping', async () => {
  const gone = await startTraceCollector();
  await gone.stop();
  const config = { url: `${gone.url}/v1/traces`, share: 1, followsOthers: true, timeoutMs: 500 };
  const tracing = await openTracing(config, { name: 'shoes', joinsTraces: false, log: silent });
  const startedAt = performance.now();

  for (let step = 0; step < 1_000; step++) tracing?.begin('GET /', {}).end();
  await tracing?.stop();

  expect(performance.now() - startedAt).toBeLessThan(2_000);
  expect(silent.warn.mock.calls).toEqual([['the collector takes no traces']]);
});
