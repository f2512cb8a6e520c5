import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { eventually } from '../../../fixtures/eventually.ts';
import { participantOf } from '../../../fixtures/head-office/head-office.ts';
import { startTcpProxy } from '../../../fixtures/line/tcp-proxy.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';
import { startOtlpReceiver } from '../../../fixtures/traces/otlp-receiver.ts';
import { HeadOfficeProcess } from '../../../support/head-office/head-office.ts';

/** The built program ends within this time after SIGTERM, whatever its clients do. */
const ENDS_WITHIN_MS = 10_000;
const PATIENCE = 90_000;

async function startProgram(settings: object): Promise<HeadOfficeProcess> {
  const headOffice = new HeadOfficeProcess(temporaryFolder());
  await headOffice.know([]);
  await headOffice.configure(settings);
  await headOffice.start();
  onTestFinished(() => headOffice.stop());
  return headOffice;
}

/** Opens a connection and sends something on it; nobody reads what comes back, if anything does. */
async function hold(headOffice: HeadOfficeProcess, sent: string): Promise<Socket> {
  const socket = connect(Number(new URL(headOffice.url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.on('error', () => undefined).pause();
  if (sent !== '') await new Promise<void>((resolve) => socket.write(sent, () => resolve()));
  return socket;
}

async function endsInTime(headOffice: HeadOfficeProcess): Promise<boolean> {
  return (await Promise.race([headOffice.stop(), pause(ENDS_WITHIN_MS, 'late')])) === undefined;
}

const head = (line: string, more = '') => `${line} HTTP/1.1\r\nhost: x\r\n${more}\r\n`;
const envelope = 'content-type: application/jose\r\ncontent-length: 100000\r\n';

test(
  'the program ends on SIGTERM while connections of every kind are held open, and an e-mail is on its way',
  async () => {
    const mailServer = await startTcpProxy({ host: '127.0.0.1', port: 1 });
    mailServer.isMute = true;
    onTestFinished(() => mailServer.close());
    const headOffice = await startProgram({ smtpUrl: `smtp://127.0.0.1:${mailServer.port}` });
    const asked = await fetch(`${headOffice.url}/v1/password-resets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: participantOf('bpu-under-ceiling').email, language: 'id' }),
    });
    expect(asked.status).toBe(204);
    const put = head('PUT /v1/claims/019a0000-0000-7000-8000-000000000000', envelope);
    const post = head('POST /v1/sessions', 'content-type: application/json\r\ncontent-length: 1000\r\n');
    const held = {
      'nothing sent': '',
      'half a line': 'PUT /v1/cl',
      'half the headers': 'GET /v1/health HTTP/1.1\r\nhost: x\r\nx-',
      'a head without its body': post,
      'half a body': `${post}abc`,
      'an envelope of nobody': `${put}abc`,
      'kept alive': head('GET /v1/health'),
      // More than the kernel's buffers hold.
      'answers that nobody reads': head('GET /v1/policy').repeat(400),
    };
    for (const sent of Object.values(held)) await hold(headOffice, sent);
    // By then it has seen all of them, and done what can be done.
    await pause(1_000);
    await headOffice.keys();
    expect(await endsInTime(headOffice)).toBe(true);
  },
  PATIENCE,
);

test(
  'the same in the middle of a TLS handshake',
  async () => {
    const folder = temporaryFolder();
    const [certificateFile, keyFile] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
    const key = ['-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-keyout', keyFile];
    execFileSync('openssl', ['req', '-x509', '-subj', '/CN=localhost', ...key, '-out', certificateFile], {
      stdio: 'ignore',
    });
    const headOffice = await startProgram({ tls: { certificateFile, keyFile } });
    await hold(headOffice, '');
    // The beginning of a ClientHello (RFC 8446 section 5.1).
    await hold(headOffice, '\x16\x03\x01\x02\x00\x01');
    await pause(500);
    expect(await endsInTime(headOffice)).toBe(true);
  },
  PATIENCE,
);

test(
  'the same while nobody takes its traces',
  async () => {
    const collector = await startOtlpReceiver('mute');
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url);
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('OTEL_BSP_SCHEDULE_DELAY', '10');
    const headOffice = await startProgram({});
    await headOffice.keys();
    // The built program sends them, too.
    await eventually(() => expect(collector.bytes.toString('latin1')).toContain('GET /v1/keys'));
    await headOffice.keys();
    expect(await endsInTime(headOffice)).toBe(true);
  },
  PATIENCE,
);
