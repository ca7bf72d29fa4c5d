import { type DestinationStream, type Logger, pino } from 'pino';
import { errorFacts } from './error-facts';

/**
 * JSON lines on standard output, unless `to` is another stream. `name` is the server's name; nothing personal may ever be
 * handed to it. An error goes in as `err`, and `errorFacts` says what is written of it.
 */
export function createLogger(name: string, level: string, to?: DestinationStream): Logger {
  const options = {
    name,
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorFacts },
  };
  return to ? pino(options, to) : pino(options);
}

export type { Logger };
