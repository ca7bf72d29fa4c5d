import { ConfigRefused } from '../../platform/config/read-config';
import { SUBGRAPH_LIMITS } from '../../subgraphs/serving/subgraph-limits';
import { readStartConfig } from './config';

test('what bounds callers is told to the gateway, which asks the servers below for more than any client may', () => {
  const { shells } = readStartConfig({
    ...{ QUERY_COST_LIMIT: '50', RATE_LIMIT_POINTS: '70', REDIS_URL: 'redis://127.0.0.1:6379' },
    CORS_ORIGINS: 'https://example.vn',
  });

  expect(shells.gateway).toMatchObject({
    limits: { query: { cost: 50 }, pointsPerMinute: 70, redisUrl: 'redis://127.0.0.1:6379' },
    corsOrigins: ['https://example.vn'],
  });
  expect(shells.subgraphs).toMatchObject({ limits: SUBGRAPH_LIMITS, corsOrigins: [] });
});

test('where traces go is told to every server', () => {
  const { shells } = readStartConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' });

  for (const shell of [shells.gateway, shells.subgraphs])
    expect(shell.tracing).toMatchObject({ url: 'http://collector:4318/v1/traces' });
});

test('how the gateway answers, and how much a ward takes in, is said as to servers started alone', () => {
  expect(
    readStartConfig({
      ...{ PERSISTED_ONLY: '1', PERSISTED_OPERATIONS: 'operations', METRICS_TOKEN: 'm'.repeat(16), ANSWER_CACHE: '0' },
      ...{ REQUEST_TIMEOUT_MS: '3000', MUTATION_TIMEOUT_MS: '4000', IMPORT_MAX_BYTES: '5000' },
    }),
  ).toMatchObject({
    ...{ persistedOnly: true, persistedOperations: 'operations', metricsToken: 'm'.repeat(16), keepsAnswers: false },
    ...{ requestTimeoutMs: 3_000, mutationTimeoutMs: 4_000, importMaxBytes: 5_000 },
  });
});

test('all faults are told at once, those of TLS files among them', () => {
  const read = () =>
    readStartConfig({
      GATEWAY_PORT: '70000',
      QUERY_COST_LIMIT: '0',
      METRICS_TOKEN: 'short',
      TLS_CERT_FILE: '/none.pem',
    });

  expect(read).toThrow(ConfigRefused);
  for (const variable of ['GATEWAY_PORT', 'QUERY_COST_LIMIT', 'METRICS_TOKEN', 'TLS_CERT_FILE', 'TLS_KEY_FILE'])
    expect(read).toThrow(variable);
});
