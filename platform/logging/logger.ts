import { type DestinationStream, type Logger, pino } from 'pino';
import { currentWork } from '../database/request-work';
import { errorFacts } from './error-facts';

/**
 * JSON lines on standard output, unless `to` is another stream. `name` is the server's name; nothing personal may ever be
 * handed to it. An error goes in as `err`, and `errorFacts` says what is written of it. Whatever is logged while a request is
 * worked for has that request's id, and its trace's where traces are on.
 */
export function createLogger(name: string, level: string, to?: DestinationStream): Logger {
  const options = {
    name,
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorFacts },
    mixin: requestFacts,
  };
  return to ? pino(options, to) : pino(options);
}

function requestFacts(): { requestId?: string; traceId?: string } {
  const { requestId, span } = currentWork() ?? {};
  return { ...(requestId ? { requestId } : {}), ...(span ? { traceId: span.traceId } : {}) };
}

export type { Logger };
