import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A certificate with its key, as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

export interface Certificates {
  /** Trusted by the kiosk, for the right host. */
  readonly good: Certificate;
  /** For the right host, but signed by nobody whom the kiosk trusts. */
  readonly stranger: Certificate;
  /** Trusted, but for another host. */
  readonly otherHost: Certificate;
  /** What the kiosk is told to trust, as PEM. */
  readonly authority: string;
}

/** Makes the certificates of a bench's line with openssl; they are worth nothing outside it. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  const [good, stranger, otherHost] = await Promise.all([
    make(folder, 'good', 'IP:127.0.0.1'),
    make(folder, 'stranger', 'IP:127.0.0.1'),
    make(folder, 'other-host', 'DNS:jalan-lain.contoh.id'),
  ]);
  return { good, stranger, otherHost, authority: `${good.cert}${otherHost.cert}` };
}

async function make(folder: string, name: string, host: string): Promise<Certificate> {
  const [certFile, keyFile] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=${host}`, '-days', '2'];
  const key = ['-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-keyout', keyFile];
  await promisify(execFile)('openssl', ['req', '-x509', ...subject, ...key, '-out', certFile]);
  return { cert: await readFile(certFile, 'utf8'), key: await readFile(keyFile, 'utf8') };
}
