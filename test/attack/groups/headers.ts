import { KIOSK_ASSERTION } from '../../../contract/keys/kiosk-assertion.ts';
import type { Attempt } from '../attempt.ts';
import { beginByPhone } from '../cast/phone.ts';
import { isGood, noteOf } from '../wire/note.ts';
import type { Asked, Sender, WireAnswer } from '../wire/sender.ts';

/** More guesses of a phone's code than one address has. */
const GUESSES = 25;
const FOREIGN = 'penjahat.example';

/** What is tried with the head of a request, and how it is framed. */
export const headers: readonly Attempt[] = [
  ...['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-client-ip', 'true-client-ip', 'cf-connecting-ip'].map(
    (name): Attempt => ({
      name: `another address by ${name} for each guess`,
      async run(_testbed, { sender }) {
        let last: WireAnswer | undefined;
        for (let place = 0; place < GUESSES; place += 1) {
          const told = name === 'forwarded' ? `for=203.0.113.${place}` : `203.0.113.${place}`;
          last = await sender.get(`/masuk?kode=BCDFGH${'BCDFGHJKLMNPQRSTVWXZBCDFG'[place]}B`, {
            headers: { [name]: told },
          });
        }
        return { note: noteOf(last), succeeded: last?.status !== 429 };
      },
    }),
  ),
  asked(
    'the fleet by X-Original-URL',
    (sender) => sender.get('/v1/health', { headers: { 'x-original-url': '/fleet' } }),
    isPage,
  ),
  asked(
    'the fleet by X-Rewrite-URL',
    (sender) => sender.get('/v1/health', { headers: { 'x-rewrite-url': '/fleet' } }),
    isPage,
  ),
  asked('DELETE by X-HTTP-Method-Override', (sender) =>
    sender.post('/v1/sessions/current', {}, { headers: { 'x-http-method-override': 'DELETE' } }),
  ),
  ...(['TRACE', 'OPTIONS', 'PROPFIND', 'HEAD'] as const).map((method) =>
    asked(
      `${method} of the keys`,
      (sender) => sender.send(method, '/v1/keys'),
      (answer) => method === 'TRACE' && isGood(answer),
    ),
  ),
  asked(
    'a page of another origin that asks to read (CORS)',
    (sender) => sender.get('/v1/keys', { headers: { origin: `https://${FOREIGN}` } }),
    (answer) => answer?.headers['access-control-allow-origin'] !== undefined,
  ),
  asked(
    'the head office by another name (Host), for the address on the phone',
    async (sender, testbed) => {
      const assertion = await testbed.kiosks.honest.clientAssertion('/oauth/device_authorization');
      return sender.send('POST', '/oauth/device_authorization', {
        headers: { host: FOREIGN },
        form: { client_assertion_type: KIOSK_ASSERTION.type, client_assertion: assertion },
      });
    },
    (answer) => answer?.text.includes(FOREIGN) === true,
    ['device_codes'],
  ),
  asked(
    'the head office by X-Forwarded-Host',
    async (sender, testbed) => {
      await beginByPhone(sender, testbed.kiosks.honest);
      return sender.get('/masuk', { headers: { 'x-forwarded-host': FOREIGN } });
    },
    (answer) => answer?.text.includes(FOREIGN) === true,
    ['device_codes'],
  ),
  json('a body that says it is text', { body: '{}', headers: { 'content-type': 'text/plain' } }),
  json('a body that says it is XML', { body: '<a/>', headers: { 'content-type': 'application/xml' } }),
  json('a form where JSON is expected', { form: { email: 'a@b.id', password: 'x' } }),
  json('JSON that is none', { body: '{"email":', headers: { 'content-type': 'application/json' } }),
  json('JSON of a hundred thousand depths', {
    body: '['.repeat(8_000) + ']'.repeat(8_000),
    headers: { 'content-type': 'application/json' },
  }),
  json('JSON with __proto__', {
    body: '{"__proto__":{"admin":true},"email":"a@b.id","password":"x","constructor":{"prototype":{"y":1}}}',
    headers: { 'content-type': 'application/json' },
  }),
  json('JSON with U+0000 in the name', { json: { email: 'a\u0000@contoh.id', password: 'x\u0000y' } }),
  json('JSON with a list for a password', { json: { email: 'a@contoh.id', password: ['x'] } }),
  json('JSON with an operator of a document database', {
    json: { email: { $gt: '' }, password: { $gt: '' } },
  }),
  json('SQL in the name', { json: { email: "x' OR '1'='1'@contoh.id", password: "' OR '1'='1" } }),
  json('a body larger than is taken', { json: { email: 'a@contoh.id', password: 'x'.repeat(100_000) } }),
  json('a body that says it is packed', {
    body: Buffer.alloc(100),
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  }),
  asked('a thousand fields in the head', (sender) =>
    sender.get('/v1/me/claims', {
      headers: Object.fromEntries(Array.from({ length: 1_000 }, (_, place) => [`x-${place}`, 'y'])),
    }),
  ),
  asked('two tokens', (sender) =>
    sender.get('/v1/me/claims', { headers: { authorization: ['Bearer a', 'Bearer b'] } }),
  ),
  asked('a token of ten thousand characters', (sender) =>
    sender.get('/v1/me/claims', { token: 'x'.repeat(10_000) }),
  ),
  raw(
    'both lengths (smuggling, CL.TE)',
    framed(
      'content-length: 6\r\ntransfer-encoding: chunked\r\n',
      '0\r\n\r\nGET /fleet HTTP/1.1\r\nhost: x\r\n\r\n',
    ),
  ),
  raw('an odd transfer coding (TE.TE)', framed('transfer-encoding: xchunked\r\n', '0\r\n\r\n')),
  raw('two lengths', framed('content-length: 2\r\ncontent-length: 30\r\n', '{}')),
  raw('a negative length', framed('content-length: -1\r\n', '{}')),
  raw('a folded field', 'GET /v1/keys HTTP/1.1\r\nhost: x\r\nx-a: b\r\n c: d\r\n\r\n'),
  raw('a space before the colon', 'GET /v1/keys HTTP/1.1\r\nhost : x\r\n\r\n'),
  raw('a bare line feed', 'GET /v1/keys HTTP/1.1\nhost: x\n\nGET /fleet HTTP/1.1\r\n\r\n'),
  raw('U+0000 in a field', 'GET /v1/keys HTTP/1.1\r\nhost: x\r\nx-a: a\0b\r\n\r\n'),
  raw('HTTP/0.9', 'GET /v1/keys\r\n'),
  raw('the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  raw('a TLS greeting', Buffer.from([0x16, 0x03, 0x01, 0x02, 0, 1, 0, 1, 0xfc, 3, 3])),
  raw('CONNECT to somewhere else', 'CONNECT 10.0.0.1:22 HTTP/1.1\r\nhost: 10.0.0.1:22\r\n\r\n'),
  raw(
    'a head of a hundred kilobytes',
    `GET /v1/keys HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(100_000)}\r\n\r\n`,
  ),
  raw(
    'an upgrade to a web socket',
    'GET /v1/me/claims HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n',
  ),
];

type Ask = (sender: Sender, testbed: Parameters<Attempt['run']>[0]) => Promise<WireAnswer | undefined>;

function asked(
  name: string,
  ask: Ask,
  got: (answer: WireAnswer | undefined) => boolean = isGood,
  mayChange: NonNullable<Attempt['mayChange']> = [],
): Attempt {
  return {
    name,
    mayChange,
    async run(testbed, { sender }) {
      const answer = await ask(sender, testbed);
      return { note: noteOf(answer), succeeded: got(answer) };
    },
  };
}

function isPage(answer: WireAnswer | undefined): boolean {
  return answer?.text.includes('<html') === true;
}

/** Sign-in is what takes JSON of anybody. */
function json(name: string, body: Asked): Attempt {
  return asked(name, (sender) => sender.send('POST', '/v1/sessions', body));
}

function framed(lengths: string, body: string): string {
  return `POST /v1/sessions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${lengths}\r\n${body}`;
}

/** Said on a socket as it stands. Two answers to one request are what smuggling is after. */
function raw(name: string, bytes: string | Buffer): Attempt {
  return {
    name,
    async run(_testbed, { sender }) {
      const heard = await sender.say(bytes);
      const answers = heard.match(/HTTP\/1\.1 \d{3}/g) ?? [];
      const pages = heard.includes('/fleet/sign-in');
      return {
        note: answers.join(', ') || 'closed',
        succeeded: pages || answers.some((line) => line.includes('101')),
      };
    },
  };
}
