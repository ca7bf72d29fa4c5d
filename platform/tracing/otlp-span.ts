import type * as Api from '@opentelemetry/api';
import type { Facts, Span, StepKind } from './span';

/** A step as OpenTelemetry keeps it. */
export class OtlpSpan implements Span {
  private isOver = false;

  constructor(
    private readonly api: typeof Api,
    private readonly tracer: Api.Tracer,
    private readonly span: Api.Span,
  ) {}

  get traceId(): string {
    return this.span.spanContext().traceId;
  }

  get headers(): Readonly<Record<string, string>> {
    const { traceId, spanId, traceFlags } = this.span.spanContext();
    return { traceparent: `00-${traceId}-${spanId}-${(traceFlags & this.api.TraceFlags.SAMPLED) === 0 ? '00' : '01'}` };
  }

  begin(name: string, kind: StepKind, attributes: Facts = {}): Span {
    const { api, tracer, span } = this;
    const options = { kind: kind === 'ASKING' ? api.SpanKind.CLIENT : api.SpanKind.SERVER, attributes };
    return new OtlpSpan(api, tracer, tracer.startSpan(name, options, api.trace.setSpan(api.ROOT_CONTEXT, span)));
  }

  rename(name: string): void {
    this.span.updateName(name);
  }

  note(facts: Facts): void {
    this.span.setAttributes(facts);
  }

  happened(event: string, facts: Facts = {}): void {
    this.span.addEvent(event, facts);
  }

  end(hasFailed = false): void {
    if (this.isOver) return;
    this.isOver = true;
    if (hasFailed) this.span.setStatus({ code: this.api.SpanStatusCode.ERROR });
    this.span.end();
  }
}

/** A trace that began elsewhere, by the header `traceparent` of W3C Trace Context; undefined where it names none. */
export function readTraceparent(api: typeof Api, header: string | undefined): Api.SpanContext | undefined {
  const [, traceId = '', spanId = '', flags = ''] =
    /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(header ?? '') ?? [];
  const given = { traceId, spanId, traceFlags: parseInt(flags, 16) & api.TraceFlags.SAMPLED, isRemote: true };
  return api.isSpanContextValid(given) ? given : undefined;
}
