import type { ServerOptions } from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { DomainError } from '../errors/domain-error';

/** What a server proves itself with, and whom it lets connect; certificates and keys as PEM text. */
export interface ServerTls {
  certificate: string;
  key: string;
  /** Where this is set, nobody connects without a certificate of this authority. */
  clients?: {
    authority: string;
    /** The only names that may connect; any, unless told. */
    names?: readonly string[];
  };
}

/** The oldest version of TLS that is spoken, by servers and to servers. */
export const MIN_TLS_VERSION = 'TLSv1.2';

/** Who has not finished shaking hands by then is let go. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

/** The certificate is of the right authority, and names somebody who has no business here. */
export class UnknownClient extends DomainError {
  constructor() {
    super(
      'FORBIDDEN',
      { vi: 'Chứng thư này không được kết nối đến máy chủ.', en: 'This certificate may not connect to this server.' },
      { http: { status: 403 } },
    );
  }
}

/** How Node serves HTTPS so. */
export function httpsOptions({ certificate, key, clients }: ServerTls): ServerOptions {
  return {
    cert: certificate,
    key,
    minVersion: MIN_TLS_VERSION,
    handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
    ...(clients ? { ca: clients.authority, requestCert: true, rejectUnauthorized: true } : {}),
  };
}

/** Refuses with UnknownClient who is at the other end of a connection, unless their certificate has one of the names. */
export function refuseUnknownClient({ clients }: ServerTls, socket: Socket): void {
  if (!clients?.names) return; // whose certificate is of another authority, or none, has not come this far
  const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
  // A certificate for a whole domain is nobody in particular.
  if (!clients.names.some((name) => certificate?.checkHost(name, { subject: 'default', wildcards: false })))
    throw new UnknownClient();
}
