import { z } from 'zod';
import type { ListSizes } from '../graphql/list-sizes';
import { type ServerLimits, limitsOf, limitVariables } from '../limits/limit-config';
import type { ServerTls } from '../tls/server-tls';
import { serverTlsOf, serverTlsVariables } from '../tls/tls-config';
import { type TracingConfig, tracingOf, tracingVariables } from '../tracing/tracing-config';

/** What stands between a GraphQL server and whoever asks it, besides their token. */
export interface Shell {
  limits: Readonly<ServerLimits>;
  /** Other origins whose pages may ask this server, such as https://example.vn. */
  corsOrigins: readonly string[];
  /** How the server speaks TLS, and to whom; plain HTTP to anybody, unless told. */
  tls?: ServerTls | undefined;
  /** Where it sends traces of what it does; nowhere, unless told. */
  tracing?: TracingConfig | undefined;
}

const ORIGIN = 'expected origins such as https://example.vn, separated by commas';

/** The environment variables of the shell; `withTlsFaults` finds what is wrong with those of TLS. */
export const shellVariables = {
  ...limitVariables,
  ...serverTlsVariables,
  ...tracingVariables,
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .refine((origins) => origins.every(isOrigin), { error: ORIGIN }),
};

/** The shell out of these variables, for a server with these standard limits. */
export function shellOf(
  read: z.infer<z.ZodObject<typeof shellVariables>>,
  standard: Readonly<ServerLimits>,
): Readonly<Shell> {
  return Object.freeze({
    limits: limitsOf(read, standard),
    corsOrigins: Object.freeze(read.CORS_ORIGINS),
    tls: serverTlsOf(read),
    tracing: tracingOf(read),
  });
}

/** The same shell, whose cost model also knows these lengths of lists. */
export function withListSizes(shell: Readonly<Shell>, sizes: ListSizes): Readonly<Shell> {
  const { costs } = shell.limits;
  return Object.freeze({
    ...shell,
    limits: Object.freeze({
      ...shell.limits,
      costs: Object.freeze({ ...costs, sizes: Object.freeze({ ...sizes, ...costs.sizes }) }),
    }),
  });
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
