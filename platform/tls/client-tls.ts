import type { ConnectionOptions } from 'node:tls';
import { MIN_TLS_VERSION } from './server-tls';

/** Whom a client trusts and what it proves itself with, as PEM text. */
export interface ClientTls {
  /** Whose certificates servers must have; the authorities that Node knows, unless told. */
  authority?: string | undefined;
  certificate?: string | undefined;
  key?: string | undefined;
}

/** How Node connects so. A server whose certificate is not good, or is for another address, is not spoken to. */
export function tlsConnectOptions({ authority, certificate, key }: ClientTls = {}): ConnectionOptions {
  return {
    minVersion: MIN_TLS_VERSION,
    rejectUnauthorized: true,
    ...(authority ? { ca: authority } : {}),
    ...(certificate && key ? { cert: certificate, key } : {}),
  };
}
