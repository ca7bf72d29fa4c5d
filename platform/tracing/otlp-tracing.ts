import { setTimeout as pause } from 'node:timers/promises';
import type * as Api from '@opentelemetry/api';
import type * as Resources from '@opentelemetry/resources';
import type * as Sdk from '@opentelemetry/sdk-trace';
import type { Logger } from '../logging/logger';
import { OtlpSpan, readTraceparent } from './otlp-span';
import { tellingFailures } from './telling-failures';
import type { Tracing } from './span';
import type { TracingConfig } from './tracing-config';

/** The parts of OpenTelemetry, which are loaded only where traces are on. */
export interface OtlpParts {
  api: typeof Api;
  sdk: typeof Sdk;
  resources: typeof Resources;
  exporter: Sdk.SpanExporter;
}

/** Which server's steps they are. */
export interface TracedServer {
  /** What people know it as, for example `ward-council/song-cau`. */
  name: string;
  /** Whether what asks this server may say which trace a request belongs to; else that trace is only named. */
  joinsTraces: boolean;
  log: Pick<Logger, 'warn' | 'info'>;
}

/** Sends the steps of one server to a collector, in batches beside the work itself; what cannot be sent is dropped. */
export function createOtlpTracing(parts: OtlpParts, config: TracingConfig, server: TracedServer): Tracing {
  const { api, sdk, resources } = parts;
  const exporter = tellingFailures(parts.exporter, server.log);
  const provider = new sdk.TracerProvider({
    resource: resources
      .defaultResource()
      .merge(resources.resourceFromAttributes({ 'service.name': server.name }))
      .merge(resources.detectResources({ detectors: [resources.envDetector] })), // a name of the operator's own comes last
    sampler: samplerOf(sdk, config),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('hai-cap');
  return {
    begin(name, { traceparent }) {
      const given = readTraceparent(api, traceparent);
      const isJoined = given !== undefined && server.joinsTraces;
      const context = isJoined ? api.trace.setSpanContext(api.ROOT_CONTEXT, given) : api.ROOT_CONTEXT;
      const links = given && !isJoined ? [{ context: given }] : [];
      return new OtlpSpan(api, tracer, tracer.startSpan(name, { kind: api.SpanKind.SERVER, links }, context));
    },
    // What is left may be more than is sent at once.
    stop: () =>
      Promise.race([provider.shutdown(), pause(2 * config.timeoutMs, undefined, { ref: false })]).catch(
        () => undefined,
      ),
  };
}

function samplerOf(sdk: typeof Sdk, { share, followsOthers }: TracingConfig): Sdk.Sampler {
  const root = new sdk.TraceIdRatioBasedSampler(share);
  return followsOthers ? new sdk.ParentBasedSampler({ root }) : root;
}
