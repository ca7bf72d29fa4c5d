import { createOtlpTracing, type TracedServer } from './otlp-tracing';
import type { Tracing } from './span';
import type { TracingConfig } from './tracing-config';

/*
 * The steps are made by hand, at the three places where they begin: hooks in modules, as OpenTelemetry's instrumentations
 * have them, do not reach what tsx loads, and they know neither wards nor hedges. Its own SDK and exporter do all the rest.
 */

/** Opens the way to a collector of traces; undefined where none is named. Then none of OpenTelemetry is loaded. */
export async function openTracing(
  config: TracingConfig | undefined,
  server: TracedServer,
): Promise<Tracing | undefined> {
  if (!config) return undefined;
  const [api, sdk, { OTLPTraceExporter }, resources] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: config.url, timeoutMillis: config.timeoutMs });
  return createOtlpTracing({ api, sdk, resources, exporter }, config, server);
}
