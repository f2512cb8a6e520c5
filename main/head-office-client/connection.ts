import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { Agent, request } from 'undici';
import type { KioskConfig } from '../configuration/config.ts';
import type { HeadOfficeConnection } from './http-request.ts';

type HeadOfficeConfig = Pick<
  KioskConfig['headOffice'],
  'url' | 'connectSeconds' | 'answerSeconds' | 'leastBytesPerSecond' | 'authorityFile'
>;

/** How the head office is reached: by HTTPS that trusts the public authorities and the one of the configuration. */
export function headOfficeConnection(config: HeadOfficeConfig): HeadOfficeConnection {
  const { url, answerSeconds, leastBytesPerSecond } = config;
  return { url, answerSeconds, leastBytesPerSecond, request: trustingRequest(config) };
}

/** Trusts the public authorities and one more, in a PEM file. @throws where that file can't be read. */
function trustingRequest({
  connectSeconds,
  authorityFile,
}: HeadOfficeConfig): HeadOfficeConnection['request'] {
  const authority = authorityFile === undefined ? [] : [readFileSync(authorityFile, 'utf8')];
  const dispatcher = new Agent({
    connect: { ca: [...rootCertificates, ...authority], timeout: connectSeconds * 1_000 },
  });
  return (address, options) => request(address, { ...options, dispatcher });
}
