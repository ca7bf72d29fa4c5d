import { z } from 'zod';
import { isRefusedByBrowsers } from './browser-ports';

/** The environment does not say what the server needs. The message lists every fault at once. */
export class ConfigRefused extends Error {
  constructor(readonly faults: string[]) {
    super(`The configuration is not usable:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigRefused';
  }
}

/** Reads a server's whole configuration from the environment, once, into a frozen object. Empty and blank variables count as unset. */
export function readConfig<Shape extends z.ZodRawShape>(
  env: NodeJS.ProcessEnv,
  shape: z.ZodObject<Shape>,
): Readonly<z.infer<z.ZodObject<Shape>>> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const read = shape.safeParse(given);
  if (read.success) return Object.freeze(read.data);
  throw new ConfigRefused(
    read.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return given[name] === undefined ? `${name} is not set: ${message}` : `${name}: ${message}`;
    }),
  );
}

/** A TCP port to listen on, which browsers open; 0 lets the system choose one. */
export const portOr = (standard: number) =>
  z.coerce
    .number({ error: 'expected a port, 0 to 65535' })
    .int()
    .min(0)
    .max(65_535)
    .refine((port) => !isRefusedByBrowsers(port), {
      error: 'browsers and fetch refuse to open this port: choose another',
    })
    .default(standard);

/** The longest time that a timer of Node can wait; a longer one would end at once. */
const MAX_MILLISECONDS = 2 ** 31 - 1;

/** A length of time in milliseconds. */
export const millisecondsOr = (standard: number) =>
  z.coerce
    .number({ error: `expected milliseconds, 1 to ${MAX_MILLISECONDS}` })
    .int()
    .min(1)
    .max(MAX_MILLISECONDS)
    .default(standard);

/** Something that is done, 1, or not, 0. */
export const switchOr = (standard: boolean) =>
  z
    .enum(['0', '1'], { error: 'expected 1, or 0 for not at all' })
    .default(standard ? '1' : '0')
    .transform((value) => value === '1');

/** A size in bytes, at most 1 GiB. */
export const bytesOr = (standard: number) =>
  z.coerce
    .number({ error: 'expected bytes, 1 to 1073741824' })
    .int()
    .min(1)
    .max(2 ** 30)
    .default(standard);

/** Where a server's own database is, and as whom it may open it. */
export const databaseUrl = z
  .string({ error: 'expected postgres://role:password@host:port/database' })
  .regex(/^postgres(ql)?:\/\//, {
    error: 'expected postgres://role:password@host:port/database',
  });

export const httpUrl = z.url({ protocol: /^https?$/, error: 'expected an address such as http://host:4001/graphql' });

/** How much is logged. */
export const logLevelOr = (standard: 'info' | 'warn') =>
  z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default(standard);

/** The address of this machine that a server listens on. */
export const hostOr = (standard: string) => z.string().default(standard);
