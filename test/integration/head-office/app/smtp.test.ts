import { once } from 'node:events';
import { createServer } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { mailTexts, phoneTexts } from '../../../../head-office/language/texts.ts';
import {
  participantOf,
  startTestHeadOffice,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { PhoneBrowser } from '../../../fixtures/head-office/phone-browser.ts';

const { email } = participantOf('bpu-under-ceiling');
let close: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(close.map((stop) => stop()));
  close = [];
});

interface Received {
  readonly from: string;
  readonly to: string[];
  readonly text: string;
}

/** A real mail server that answers each e-mail in turn as told, and takes all that follow. */
async function mailServer(answers: readonly (Error | null)[] = [], options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const left = [...answers];
  let tried = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    ...options,
    onData: (stream: SMTPServerDataStream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        tried += 1;
        const refused = left.shift() ?? null;
        const { mailFrom, rcptTo } = envelope;
        if (!refused) {
          received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            text: Buffer.concat(chunks).toString('utf8'),
          });
        }
        done(refused);
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  close.push(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = z.object({ port: z.int() }).parse(server.server.address());
  return { received, port, tried: () => tried };
}

async function headOfficeWith(smtpUrl: string, limits: object = {}): Promise<TestHeadOffice> {
  const mail = { from: 'Anjungan JHT <anjungan@bpjs.example>', retrySeconds: 0.01, tries: 3, ...limits };
  const headOffice = await startTestHeadOffice({ settings: { smtpUrl, mail } });
  close.unshift(headOffice.stop);
  return headOffice;
}

function ask(headOffice: TestHeadOffice, language = 'id') {
  return headOffice.send('POST', '/v1/password-resets', { email, language });
}

/** As a mail program shows it: RFC 2045 quoted-printable undone. */
function readable(text: string): string {
  return text.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('not now'), { responseCode });
}

test('a link arrives by SMTP, from the configured sender, and works', async () => {
  const server = await mailServer();
  const headOffice = await headOfficeWith(`smtp://127.0.0.1:${server.port}`);
  expect((await ask(headOffice)).status).toBe(204);
  await expect.poll(() => server.received).toHaveLength(1);
  const [mail] = server.received;
  expect(mail).toMatchObject({ from: 'anjungan@bpjs.example', to: [email] });
  const text = readable(mail?.text ?? '');
  expect(text).toContain(`Subject: ${mailTexts.id.reset.subject}`);
  const { pathname, search } = new URL(/http\S+/.exec(text)?.[0] ?? '');
  const phone = new PhoneBrowser(headOffice.address);
  await phone.open(pathname + search);
  expect(phone.heading).toBe(phoneTexts.id.newPassword.title);
});

test('the head office signs in to a mail server that asks for it', async () => {
  let by = '';
  const server = await mailServer([], {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      by = `${username}:${password}`;
      done(null, { user: username });
    },
  });
  await ask(await headOfficeWith(`smtp://anjungan:rahasia@127.0.0.1:${server.port}`));
  await expect.poll(() => server.received).toHaveLength(1);
  expect(by).toBe('anjungan:rahasia');
});

test('what the mail server does not take now is tried again', async () => {
  const server = await mailServer([refusal(451), refusal(421)]);
  await ask(await headOfficeWith(`smtp://127.0.0.1:${server.port}`));
  await expect.poll(() => server.received).toHaveLength(1);
  expect(server.tried()).toBe(3);
});

test('what it refuses for good is not', async () => {
  const server = await mailServer([refusal(550)]);
  const headOffice = await headOfficeWith(`smtp://127.0.0.1:${server.port}`);
  await ask(headOffice);
  await expect.poll(server.tried).toBe(1);
  await ask(headOffice, 'en');
  await expect.poll(() => server.received).toHaveLength(1);
  expect(server.tried()).toBe(2);
});

test('a mail server that is away changes nothing about the answer, nor about the end of the service', async () => {
  const server = await mailServer();
  const { port } = server;
  await close.pop()?.();
  const headOffice = await headOfficeWith(`smtp://127.0.0.1:${port}`);
  expect((await ask(headOffice)).status).toBe(204);
});

test('a mail server that goes on greeting is given up and tried again', async () => {
  let greeted = 0;
  const server = createServer((socket) => {
    greeted += 1;
    const greeting = setInterval(() => socket.write('220-Selamat datang\r\n'), 20);
    socket.on('error', () => undefined).once('close', () => clearInterval(greeting));
    close.push(async () => void socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  close.push(async () => void server.close());
  const { port } = z.object({ port: z.int() }).parse(server.address());
  await ask(await headOfficeWith(`smtp://127.0.0.1:${port}`, { answerSeconds: 10, sendSeconds: 0.5 }));
  await expect.poll(() => greeted, { timeout: 20_000 }).toBe(3);
}, 30_000);
