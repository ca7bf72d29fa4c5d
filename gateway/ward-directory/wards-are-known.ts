import type { z } from 'zod';

/** What says where the wards' servers are. */
interface Read {
  WARD_COUNCIL_URLS?: ReadonlyMap<string, string> | undefined;
  OIDC_SERVICE_CLIENT_ID?: string | undefined;
}

const WARDS = 'WARD_COUNCIL_URLS';

/** A fault where nothing does: whoever follows no directory is told of the wards' servers at its start or never. */
export function wardsAreKnown(read: Read, check: z.core.$RefinementCtx): void {
  if (read.WARD_COUNCIL_URLS || read.OIDC_SERVICE_CLIENT_ID || check.issues.some(({ path }) => path?.[0] === WARDS))
    return;
  const message =
    'expected "ward-id=http://host:port/graphql" pairs, or OIDC_SERVICE_CLIENT_ID to follow the directory';
  check.addIssue({ code: 'custom', path: [WARDS], message });
}
