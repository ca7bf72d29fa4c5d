import { z } from 'zod';
import { millisecondsOr } from '../config/read-config';

const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** Where traces go, and how many of them. */
export interface TracingConfig {
  /** Takes traces by OTLP over HTTP, as JSON. */
  url: string;
  /** Of the traces that begin here, the share that is sent, 0 to 1. */
  share: number;
  /** Whether a trace that began elsewhere is sent if it is sent there, whatever the share. */
  followsOthers: boolean;
  /** How long sending some of them may take, second tries included. */
  timeoutMs: number;
}

const COLLECTOR = 'expected an address such as http://collector:4318';
const collectorUrl = z.url({ protocol: /^https?$/, error: COLLECTOR }).optional();

/**
 * The environment variables that turn traces on, as OpenTelemetry names them. What else it names of the exporter and of the
 * service (headers, certificates, compression; attributes) its own library reads.
 */
export const tracingVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: collectorUrl,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: collectorUrl,
  OTEL_TRACES_SAMPLER: z
    .enum(SAMPLERS, { error: `expected one of ${SAMPLERS.join(', ')}` })
    .default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number({ error: 'expected a share, 0 to 1' }).min(0).max(1).default(1),
  OTEL_EXPORTER_OTLP_TIMEOUT: millisecondsOr(3_000),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none'], { error: 'expected otlp, or none' }).default('otlp'),
  OTEL_SDK_DISABLED: z.string().optional(),
};

/** Where traces go by these variables; undefined where they are off, as they are unless a collector is named. */
export function tracingOf(read: z.infer<z.ZodObject<typeof tracingVariables>>): TracingConfig | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: all, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own } = read;
  const url = own ?? (all === undefined ? undefined : `${all.replace(/\/$/, '')}/v1/traces`);
  const isOff = read.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || read.OTEL_TRACES_EXPORTER === 'none';
  if (url === undefined || isOff) return undefined;
  const sampler = read.OTEL_TRACES_SAMPLER;
  const share = sampler.endsWith('always_on') ? 1 : sampler.endsWith('always_off') ? 0 : read.OTEL_TRACES_SAMPLER_ARG;
  return Object.freeze({
    url,
    share,
    followsOthers: sampler.startsWith('parentbased'),
    timeoutMs: read.OTEL_EXPORTER_OTLP_TIMEOUT,
  });
}
