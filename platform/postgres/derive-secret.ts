import { createHmac } from 'node:crypto';

/**
 * The password that belongs to `name` under `secret`: 43 characters A-Z a-z 0-9 - _, the same at every call. One kept
 * secret so gives every role its own password, and none of them tells another or the secret.
 */
export function deriveSecret(secret: string, name: string): string {
  return createHmac('sha256', secret).update(name).digest('base64url');
}
