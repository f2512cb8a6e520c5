import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { Agent, fetch } from 'undici';
import type { KioskConfig } from '../configuration/config.ts';
import type { HeadOfficeConnection } from './http-request.ts';

type HeadOfficeConfig = Pick<KioskConfig['headOffice'], 'url' | 'answerSeconds' | 'authorityFile'>;

/** How the head office is reached: by HTTPS that trusts the public authorities and the one of the configuration. */
export function headOfficeConnection({
  url,
  answerSeconds,
  authorityFile,
}: HeadOfficeConfig): HeadOfficeConnection {
  return { url, answerSeconds, fetch: trustingFetch(authorityFile) };
}

/** A `fetch` that trusts the public authorities and one more, in a PEM file. @throws where that file can't be read. */
function trustingFetch(authorityFile: string | undefined): HeadOfficeConnection['fetch'] {
  const authority = authorityFile === undefined ? [] : [readFileSync(authorityFile, 'utf8')];
  const dispatcher = new Agent({ connect: { ca: [...rootCertificates, ...authority] } });
  return (address, request) => fetch(address, { ...request, dispatcher });
}
