import { z } from 'zod';
import { isRefusedByBrowsers } from '../config/browser-ports';
import type { Issuer } from './token-verifier';
import { isTrustedUrl } from './trusted-url';

/** An address whose answer decides who is let in: over TLS, or on this machine. */
const trustedUrl = z
  .string({ error: 'expected an address such as https://id.example.vn/realms/example' })
  .refine(isTrustedUrl, {
    error:
      'expected an https address such as https://id.example.vn/realms/example: who could change an answer on the way could sign in as anybody',
  })
  .refine((url) => !URL.canParse(url) || !isRefusedByBrowsers(Number(new URL(url).port)), {
    error: 'browsers and fetch refuse to open the port of this address: let the provider listen on another',
  });

/** The environment variables that say whose tokens are good. */
export const issuerVariables = {
  OIDC_ISSUER: trustedUrl,
  OIDC_AUDIENCE: z.string({ error: 'expected what tokens for this server are issued for' }),
  OIDC_JWKS_URL: trustedUrl.optional(),
};

/** The issuer out of these variables. */
export function issuerOf(read: z.infer<z.ZodObject<typeof issuerVariables>>): Issuer {
  return { issuer: read.OIDC_ISSUER, audience: read.OIDC_AUDIENCE, jwksUrl: read.OIDC_JWKS_URL };
}
