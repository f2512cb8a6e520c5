import type { DeviceAuthorization } from '../../../contract/head-office/device-authorization.ts';
import type { Attempt } from '../attempt.ts';
import { strangersKey } from '../cast/kiosk.ts';
import { askToBegin, beginByPhone, numberOf, poll, sayYes, scan, tokenIn } from '../cast/phone.ts';
import type { Testbed } from '../testbed.ts';
import { Browser } from '../wire/browser.ts';
import { isGood, noteOf } from '../wire/note.ts';
import type { Sender, WireAnswer } from '../wire/sender.ts';

/** What a sign-in by phone writes, whoever begins it with a kiosk's key. */
const CODES = ['device_codes'] as const;
const APPROVED = ['device_codes', 'known_phones', 'sessions'] as const;
/** Of the person at home, and of the branch. */
const [HOME, BRANCH] = ['127.55.0.9', '127.0.0.1'];

/** What is tried with codes and links that somebody is made to follow. */
export const phishing: readonly Attempt[] = [
  {
    name: 'a stolen kiosk’s code, followed by a person at home who says yes',
    mayChange: APPROVED,
    async run({ kiosks, people }, { sender }) {
      const code = await beginByPhone(sender, kiosks.stolen);
      const phone = await scan(sender.at(HOME), code);
      await sayYes(phone, people.victim);
      const answer = await poll(
        sender,
        await kiosks.stolen.clientAssertion('/oauth/token'),
        code.device_code,
      );
      return {
        note: `phone ${phone.status}, then ${noteOf(answer)}`,
        succeeded: tokenIn(answer) !== undefined,
      };
    },
  },
  {
    name: 'an honest kiosk’s code, sent on to a person at home who says yes',
    mayChange: APPROVED,
    async run({ kiosks, people }, { sender }) {
      const code = await beginByPhone(sender.at(BRANCH), kiosks.honest);
      const phone = await scan(sender.at(HOME), code);
      await sayYes(phone, people.victim);
      const answer = await poll(
        sender.at(BRANCH),
        await kiosks.honest.clientAssertion('/oauth/token'),
        code.device_code,
      );
      return {
        note: `phone ${phone.status}, then ${noteOf(answer)}`,
        succeeded: tokenIn(answer) !== undefined,
      };
    },
  },
  {
    name: 'a code begun by a key that nobody enrolled',
    async run({ kiosks }, { sender }) {
      const answer = await askToBegin(
        sender,
        await (await strangersKey(kiosks.honest)).clientAssertion('/oauth/device_authorization'),
      );
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  withCode('polled by another kiosk', async (sender, code, { kiosks, people }) => {
    const phone = await scan(sender.at(HOME), code);
    await sayYes(phone, people.mallory, await numberOf(sender.at(BRANCH), kiosks.honest, code));
    return poll(sender, await kiosks.stolen.clientAssertion('/oauth/token'), code.device_code);
  }),
  withCode('polled before anybody said yes', async (sender, code, { kiosks }) => {
    await scan(sender.at(HOME), code);
    return poll(sender, await kiosks.honest.clientAssertion('/oauth/token'), code.device_code);
  }),
  withCode('polled by the letters that the person sees', async (sender, code, { kiosks }) =>
    poll(sender, await kiosks.honest.clientAssertion('/oauth/token'), code.user_code),
  ),
  withCode('said yes to after it was said no to', async (sender, code, { kiosks, people }) => {
    const phone = await scan(sender.at(HOME), code);
    await phone.submit('/masuk', { jawab: 'tidak' });
    await sayYes(await scan(sender.at(HOME), code), people.mallory);
    return poll(sender, await kiosks.honest.clientAssertion('/oauth/token'), code.device_code);
  }),
  withCode('said yes to after its time', async (sender, code, { kiosks, people, database }) => {
    const phone = await scan(sender.at(HOME), code);
    const expires_at = new Date(Date.now() - 1_000).toISOString();
    await database.updateTable('device_codes').set({ expires_at }).execute();
    await sayYes(phone, people.mallory);
    return poll(sender, await kiosks.honest.clientAssertion('/oauth/token'), code.device_code);
  }),
  withCode('said yes to after the kiosk was left', async (sender, code, { kiosks, people, database }) => {
    const phone = await scan(sender.at(HOME), code);
    const last_polled_at = new Date(Date.now() - 120_000).toISOString();
    await database.updateTable('device_codes').set({ last_polled_at }).execute();
    await sayYes(phone, people.mallory);
    return poll(sender, await kiosks.honest.clientAssertion('/oauth/token'), code.device_code);
  }),
  withCode('said yes to by opening an address', async (sender, code, { kiosks, people }) => {
    const { email, password } = people.mallory;
    const query = new URLSearchParams({ kode: code.user_code, email, sandi: password, jawab: 'ya' });
    await sender.at(HOME).get(`/masuk?${query}`);
    return poll(sender, await kiosks.honest.clientAssertion('/oauth/token'), code.device_code);
  }),
  withCode('said yes to by a form of another site', async (sender, code, { kiosks, people }) => {
    const { email, password } = people.mallory;
    const form = { kode: code.user_code, email, sandi: password, jawab: 'ya' };
    await sender.at(HOME).send('POST', '/masuk', { form, headers: { origin: 'https://penjahat.example' } });
    return poll(sender, await kiosks.honest.clientAssertion('/oauth/token'), code.device_code);
  }),
  withCode('said yes to with the token of another browser', async (sender, code, { kiosks, people }) => {
    const mine = await scan(sender, code);
    const { email, password } = people.mallory;
    const form = { ...mine.hidden, email, sandi: password, jawab: 'ya' };
    await sender.at(HOME).send('POST', '/masuk', { form });
    return poll(sender, await kiosks.honest.clientAssertion('/oauth/token'), code.device_code);
  }),
  withCode('said yes to with a wrong password', async (sender, code, { kiosks, people }) => {
    await sayYes(await scan(sender.at(HOME), code), { ...people.victim, password: 'bukan kata sandinya' });
    return poll(sender, await kiosks.honest.clientAssertion('/oauth/token'), code.device_code);
  }),
  page('markup in the code', '/masuk?kode=%3Cscript%3Ealert(1)%3C/script%3E', ({ text }) =>
    text.includes('<script>alert'),
  ),
  page('markup in the language', '/masuk?bahasa=%22%3E%3Cscript%3Ealert(1)', ({ text }) =>
    text.includes('<script>alert'),
  ),
  page(
    'an address to go on to',
    '/masuk?kembali=https://penjahat.example&next=//penjahat.example',
    ({ text, headers }) => text.includes('penjahat.example') || headers['location'] !== undefined,
  ),
  page(
    'the page within a frame',
    '/masuk',
    ({ headers }) => !headers['content-security-policy']?.includes("frame-ancestors 'none'"),
  ),
  page(
    'a form that goes elsewhere',
    '/masuk',
    ({ headers }) => !headers['content-security-policy']?.includes("form-action 'self'"),
  ),
  page(
    'a link for a new password that nobody was sent',
    `/masuk/sandi-baru?kunci=${'A'.repeat(43)}`,
    ({ status }) => status < 400,
  ),
  {
    name: 'a new password by a link that was made up',
    async run(_testbed, { sender }) {
      const phone = new Browser(sender);
      await phone.open('/masuk/lupa');
      const fields = { kunci: 'A'.repeat(43), sandi: 'kata sandi panjang 9', ulang: 'kata sandi panjang 9' };
      await phone.submit('/masuk/sandi-baru', fields);
      return { note: String(phone.status), succeeded: phone.status < 400 };
    },
  },
];

type Use = (sender: Sender, code: DeviceAuthorization, testbed: Testbed) => Promise<WireAnswer | undefined>;

/** Of an honest kiosk, and used as it is not meant. A session is what it is all for. */
function withCode(how: string, use: Use): Attempt {
  return {
    name: `a code ${how}`,
    mayChange: ['device_codes', 'known_phones'],
    async run(testbed, { sender }) {
      const code = await beginByPhone(sender.at(BRANCH), testbed.kiosks.honest);
      const answer = await use(sender, code, testbed);
      return { note: noteOf(answer), succeeded: tokenIn(answer) !== undefined };
    },
  };
}

function page(what: string, path: string, got: (answer: WireAnswer) => boolean): Attempt {
  return {
    name: `${what}, on a phone’s page`,
    mayChange: CODES,
    async run(_testbed, { sender }) {
      const answer = await sender.get(path);
      return { note: noteOf(answer), succeeded: answer === undefined || got(answer) };
    },
  };
}
