import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Told what is wrong with the file that a variable names; never what stands in the file. */
export type Report = (variable: string, problem: string) => void;

/** The file that a variable names. */
export interface NamedFile {
  variable: string;
  file: string;
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/** One or more certificates, as text; undefined where something is wrong with them. */
export function readCertificates({ variable, file }: NamedFile, report: Report): string | undefined {
  const text = read({ variable, file }, report);
  if (text === undefined) return undefined;
  if (text.match(CERTIFICATE)?.every((one) => parsed(() => new X509Certificate(one)))) return text;
  report(variable, `"${file}" is no certificate: expected PEM, "-----BEGIN CERTIFICATE-----"`);
  return undefined;
}

/** A private key, as text; undefined where something is wrong with it. */
export function readKey({ variable, file }: NamedFile, report: Report): string | undefined {
  const text = read({ variable, file }, report);
  if (text === undefined) return undefined;
  if (privateKey(text)) return text;
  report(variable, `"${file}" is no private key: expected PEM without a passphrase`);
  return undefined;
}

/** Whether a private key belongs to the first of these certificates; both as `readKey` and `readCertificates` give them. */
export function belongTogether(certificates: string, key: string): boolean {
  const found = privateKey(key);
  return found !== undefined && new X509Certificate(certificates).checkPrivateKey(found);
}

function read({ variable, file }: NamedFile, report: Report): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    report(variable, `cannot read "${file}" (${(error as NodeJS.ErrnoException).code})`);
    return undefined;
  }
}

function privateKey(text: string): KeyObject | undefined {
  return parsed(() => createPrivateKey(text));
}

/** What could be parsed, or undefined: the reason that a parser gives may repeat what stands in the file. */
function parsed<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
