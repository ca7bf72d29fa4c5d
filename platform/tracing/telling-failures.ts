import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Logger } from '../logging/logger';

/** The same exporter, which logs once that the collector takes nothing, and once that it takes traces again. */
export function tellingFailures(exporter: SpanExporter, log: Pick<Logger, 'warn' | 'info'>): SpanExporter {
  let isFailing = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const hasFailed = result.code !== 0; // ExportResultCode.SUCCESS, which is in a package that is not loaded here
        if (hasFailed && !isFailing) log.warn('the collector takes no traces');
        if (!hasFailed && isFailing) log.info('the collector takes traces again');
        isFailing = hasFailed;
        done(result);
      }),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  };
}
