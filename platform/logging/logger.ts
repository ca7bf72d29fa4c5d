import { type Logger, pino } from 'pino';

/** JSON lines on standard output. `name` is the server's name; nothing personal may ever be handed to it. */
export function createLogger(name: string, level: string): Logger {
  return pino({ name, level, base: { name }, timestamp: pino.stdTimeFunctions.isoTime });
}

export type { Logger };
