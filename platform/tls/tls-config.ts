import { z } from 'zod';
import type { ClientTls } from './client-tls';
import { belongTogether, readCertificates, readKey, type Report } from './pem-files';
import type { ServerTls } from './server-tls';

const text = z.string().optional();

/** The environment variables that make a server speak TLS, and demand certificates of whoever connects. */
export const serverTlsVariables = {
  TLS_CERT_FILE: text,
  TLS_KEY_FILE: text,
  TLS_CLIENT_CA_FILE: text,
  TLS_CLIENT_NAMES: text,
};

/** The environment variables of a server that asks other servers over TLS. */
export const clientTlsVariables = {
  SUBGRAPH_CA_FILE: text,
  SUBGRAPH_CERT_FILE: text,
  SUBGRAPH_KEY_FILE: text,
};

type ServerVariables = z.infer<z.ZodObject<typeof serverTlsVariables>>;
type ClientVariables = z.infer<z.ZodObject<typeof clientTlsVariables>>;

/** Lets a configuration list what is wrong with the files of TLS beside all its other faults. */
export function withTlsFaults<Shape extends z.ZodRawShape>(variables: z.ZodObject<Shape>): z.ZodObject<Shape> {
  return variables.superRefine(
    (read, check) => {
      const report: Report = (variable, message) => check.addIssue({ code: 'custom', path: [variable], message });
      readServerTls(read, report);
      readClientTls(read, report);
    },
    { when: () => true }, // also where other variables have faults already
  );
}

/** How the server speaks TLS; undefined where it speaks plain HTTP. Its variables have been checked by `withTlsFaults`. */
export function serverTlsOf(read: ServerVariables): ServerTls | undefined {
  return readServerTls(read, refuse);
}

/** How other servers are connected to. Its variables have been checked by `withTlsFaults`. */
export function clientTlsOf(read: ClientVariables): ClientTls {
  return readClientTls(read, refuse);
}

/** The files were good a moment ago. */
const refuse: Report = (variable, problem) => {
  throw new Error(`${variable}: ${problem}`);
};

function readServerTls(read: Partial<ServerVariables>, report: Report): ServerTls | undefined {
  const own = readPair(['TLS_CERT_FILE', read.TLS_CERT_FILE], ['TLS_KEY_FILE', read.TLS_KEY_FILE], report);
  const authority = readAuthority('TLS_CLIENT_CA_FILE', read.TLS_CLIENT_CA_FILE, report);
  const names = read.TLS_CLIENT_NAMES?.split(',').map((name) => name.trim());
  if (read.TLS_CLIENT_CA_FILE && !read.TLS_CERT_FILE && !read.TLS_KEY_FILE)
    report('TLS_CERT_FILE', 'who connects can show a certificate over TLS only');
  if (names && !read.TLS_CLIENT_CA_FILE)
    report('TLS_CLIENT_CA_FILE', 'expected the authority that certifies TLS_CLIENT_NAMES');
  if (names?.includes('')) report('TLS_CLIENT_NAMES', 'expected names such as gateway.example.vn, separated by commas');
  return own && { ...own, ...(authority ? { clients: { authority, ...(names ? { names } : {}) } } : {}) };
}

function readClientTls(read: Partial<ClientVariables>, report: Report): ClientTls {
  const { SUBGRAPH_CERT_FILE, SUBGRAPH_KEY_FILE, SUBGRAPH_CA_FILE } = read;
  const authority = readAuthority('SUBGRAPH_CA_FILE', SUBGRAPH_CA_FILE, report);
  return {
    ...readPair(['SUBGRAPH_CERT_FILE', SUBGRAPH_CERT_FILE], ['SUBGRAPH_KEY_FILE', SUBGRAPH_KEY_FILE], report),
    ...(authority ? { authority } : {}),
  };
}

function readAuthority(variable: string, file: string | undefined, report: Report): string | undefined {
  return file === undefined ? undefined : readCertificates({ variable, file }, report);
}

type Variable = [name: string, file: string | undefined];

/** A certificate with its key: both, or neither. */
function readPair(
  [certificateName, certificateFile]: Variable,
  [keyName, keyFile]: Variable,
  report: Report,
): { certificate: string; key: string } | undefined {
  if (certificateFile === undefined && keyFile === undefined) return undefined;
  if (certificateFile === undefined) report(certificateName, `expected the certificate of the key in ${keyName}`);
  if (keyFile === undefined) report(keyName, `expected the private key of the certificate in ${certificateName}`);
  const certificate = readAuthority(certificateName, certificateFile, report);
  const key = keyFile === undefined ? undefined : readKey({ variable: keyName, file: keyFile }, report);
  if (certificate === undefined || key === undefined) return undefined;
  if (belongTogether(certificate, key)) return { certificate, key };
  report(keyName, `the key does not belong to the certificate in ${certificateName}`);
  return undefined;
}
