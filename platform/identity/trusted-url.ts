const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether nobody can change on the way what this address answers: it is asked over TLS, or on this machine. */
export function isTrustedUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}
