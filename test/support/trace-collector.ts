import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A step of a trace as a collector is told of it. */
export interface CollectedSpan {
  traceId: string;
  spanId: string;
  /** Empty where it is the first of its trace. */
  parentSpanId: string;
  name: string;
  /** The server that took the step. */
  service: string;
  facts: Record<string, unknown>;
  events: string[];
  hasFailed: boolean;
  /** Traces that it only names. */
  linkedTraces: string[];
}

export interface TraceCollector {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  url: string;
  spans: CollectedSpan[];
  /** All that came, as it came. */
  bodies: unknown[];
  stop(): Promise<void>;
}

interface Attribute {
  key: string;
  value: Record<string, unknown>;
}

/** What is sent by OTLP over HTTP as JSON, as far as the tests look at it. */
interface Sent {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: {
      spans: (Pick<CollectedSpan, 'traceId' | 'spanId' | 'name'> & {
        parentSpanId?: string;
        attributes: Attribute[];
        events?: { name: string }[];
        links?: { traceId: string }[];
        status: { code?: number };
      })[];
    }[];
  }[];
}

/** Takes traces on a port of its own, as OpenTelemetry's collector does. */
export async function startTraceCollector(): Promise<TraceCollector> {
  const spans: CollectedSpan[] = [];
  const bodies: unknown[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      bodies.push(body);
      if (request.url === '/v1/traces') spans.push(...read(body as Sent)); // what else would be sent here
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans, bodies, stop }; // it listens on TCP
}

function read({ resourceSpans }: Sent): CollectedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map(({ traceId, spanId, parentSpanId = '', name, attributes, events = [], links = [], status }) => ({
        ...{ traceId, spanId, parentSpanId, name },
        service: String(valuesOf(resource.attributes)['service.name']),
        facts: valuesOf(attributes),
        events: events.map((event) => event.name),
        hasFailed: status.code === 2,
        linkedTraces: links.map((link) => link.traceId),
      })),
    ),
  );
}

/** Whole numbers come as texts or numbers, by the exporter's version. */
const valuesOf = (attributes: Attribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
