import { connect, type PeerCertificate } from 'node:tls';
import { type Finding, well, wrong } from './finding';

/** A certificate that ends sooner is to be renewed now. */
const LEAST_DAYS = 14;

const DAY_MS = 86_400_000;

/** How long the certificate of a server is good; none where it is not asked over TLS. */
export async function lookAtCertificate(name: string, url: string): Promise<Finding[]> {
  const { protocol, hostname, port, origin } = new URL(url);
  if (protocol !== 'https:') return [];
  const certificate = await certificateOf(hostname, Number(port || 443));
  if (!certificate) return []; // whether it answers is found elsewhere
  const where = `TLS ${name} ${origin}`;
  const days = Math.floor((Date.parse(certificate.valid_to) - Date.now()) / DAY_MS);
  if (days >= LEAST_DAYS)
    return [well(where, `chứng thư còn ${days} ngày`, `its certificate is good for ${days} days`)];
  return [
    wrong(
      where,
      days < 0
        ? { vi: 'chứng thư đã hết hạn', en: 'its certificate has expired' }
        : { vi: `chứng thư chỉ còn ${days} ngày`, en: `its certificate ends in ${days} days` },
      {
        vi: 'Cấp lại TLS_CERT_FILE, rồi khởi động lại máy chủ.',
        en: 'Renew TLS_CERT_FILE, and start the server again.',
      },
    ),
  ];
}

/** Whoever certified it: whether it is trusted is for those who ask it. */
function certificateOf(host: string, port: number): Promise<PeerCertificate | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false });
    const end = (found?: PeerCertificate) => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(3_000, () => end());
    socket.once('secureConnect', () => end(socket.getPeerCertificate())).once('error', () => end());
  });
}
