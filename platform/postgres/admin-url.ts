import { ADMIN } from './create-cluster';
import { deriveSecret } from './derive-secret';

/** Address of the superuser on an embedded server's port, with the password that follows from the folder's secret. */
export function adminUrlOf(secret: string, port: number): string {
  return `postgresql://${ADMIN}:${deriveSecret(secret, ADMIN)}@127.0.0.1:${port}/postgres`;
}
