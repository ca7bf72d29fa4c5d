import 'reflect-metadata'; // the package below wants it
import * as x509 from '@peculiar/x509';

/** A certificate with its private key, as PEM text. */
export interface Certified {
  certificate: string;
  key: string;
}

interface Name {
  type: 'dns' | 'ip';
  value: string;
}

export interface CertificateWishes {
  /** Names it is for; those of a server on this machine, unless told. */
  names?: Name[];
  /** Common name of whom it is for. */
  subject?: string;
  /** In days from now; from yesterday until tomorrow, unless told. */
  valid?: { from: number; until: number };
}

/** An authority that certifies whatever a test asks for. */
export interface TestAuthority {
  /** Its own certificate, which others trust. */
  certificate: string;
  certify(wishes?: CertificateWishes): Promise<Certified>;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;

const makeKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

/** Makes an authority with a key of its own; two of one name are two authorities. */
export async function makeAuthority(name = 'Test CA'): Promise<TestAuthority> {
  const keys = await makeKeys();
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: ALGORITHM,
    notBefore: inDays(-1),
    notAfter: inDays(1),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  return {
    certificate: own.toString('pem'),
    certify: async ({ names = THIS_MACHINE, subject = 'server', valid = { from: -1, until: 1 } } = {}) => {
      const { publicKey, privateKey } = await makeKeys();
      const certificate = await x509.X509CertificateGenerator.create({
        subject: `CN=${subject}`,
        issuer: own.subject,
        publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: ALGORITHM,
        notBefore: inDays(valid.from),
        notAfter: inDays(valid.until),
        extensions: names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names)] : [],
      });
      return { certificate: certificate.toString('pem'), key: await keyText(privateKey) };
    },
  };
}

const THIS_MACHINE: Name[] = [
  { type: 'dns', value: 'localhost' },
  { type: 'ip', value: '127.0.0.1' },
];

async function keyText(key: Parameters<typeof crypto.subtle.exportKey>[1]): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}
