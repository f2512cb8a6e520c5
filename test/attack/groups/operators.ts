import type { Attempt } from '../attempt.ts';
import {
  addOperator,
  confirmProposal,
  cookieOf,
  isSignedIn,
  newOperator,
  proposeWithdrawal,
  signInOperator,
  withdrawProposal,
} from '../cast/operator.ts';
import type { Testbed } from '../testbed.ts';
import { Browser } from '../wire/browser.ts';
import { noteOf } from '../wire/note.ts';
import type { Sender, WireAnswer } from '../wire/sender.ts';

const SIGNED_IN = ['operator_sessions', 'operator_actions', 'operator_recovery_codes'] as const;
const OWN_PASSWORD = [...SIGNED_IN, 'operators'] as const;
const KIOSK = '/fleet/kiosks/ATK/00';

/** What is tried against the pages of those who look after the kiosks, and by them. */
export const operators: readonly Attempt[] = [
  {
    name: 'signs in with a stolen password alone',
    mayChange: SIGNED_IN,
    async run({ operator }, { sender }) {
      const browser = await signInOperator(sender, operator);
      return { note: String(browser.status), succeeded: await isSignedIn(browser) };
    },
  },
  {
    name: 'guesses the second factor to a stolen password',
    mayChange: SIGNED_IN,
    async run({ operator }, { sender, dice }) {
      const browser = await signInOperator(sender, operator);
      for (let place = 0; place < 20; place += 1) {
        await browser.submit('/fleet/second-factor', {
          code: String(dice.whole(0, 999_999)).padStart(6, '0'),
        });
      }
      return {
        note: String(browser.status),
        succeeded: (await isSignedIn(browser)) || browser.status !== 429,
      };
    },
  },
  {
    name: 'sets up an authenticator of their own to a stolen password',
    mayChange: SIGNED_IN,
    async run({ operator }, { sender }) {
      const browser = await signInOperator(sender, operator);
      const answer = await sender.get('/fleet/second-factor/new', { headers: { cookie: cookieOf(browser) } });
      return { note: noteOf(answer), succeeded: answer?.text.includes('id="key"') === true };
    },
  },
  ...[
    'aaaaaaaaaaaa',
    '123456789012',
    'passwordpassword',
    'katasandi1234',
    'short11char',
    'x'.repeat(201),
    '',
  ].map(
    (password, place): Attempt => ({
      name: `chooses the password ${password.slice(0, 16) || 'of nothing'}`,
      mayChange: OWN_PASSWORD,
      async run({ headOffice, database }, { sender }) {
        const name = `lemah${String.fromCharCode(97 + place)}`;
        const once = await addOperator(headOffice.programs, name);
        const browser = await signInOperator(sender, { name, password: once });
        await browser.submit('/fleet/password', { newPassword: password, again: password });
        const chosen = await database
          .selectFrom('operators')
          .select('one_time_until')
          .where('name', '=', name)
          .executeTakeFirstOrThrow();
        return { note: String(browser.status), succeeded: chosen.one_time_until === null };
      },
    }),
  ),
  ...(
    [
      [`${KIOSK}/orders`, { type: 'restartWhenIdle' }],
      [`${KIOSK}/revoke`, { confirm: 'ATK-00' }],
      ['/fleet/orders', { type: 'restartWhenIdle' }],
      ['/fleet/enrol', { branchId: 'ROL', kioskId: '01' }],
      ['/fleet/policy/publish', { seen: 'x' }],
      ['/fleet/policy/withdraw', { draft: 'x' }],
    ] as const
  ).map(
    ([path, fields]): Attempt => ({
      name: `POST ${path} by who may only look`,
      mayChange: SIGNED_IN,
      async run({ viewer }, { sender }) {
        const browser = viewer.browser.at(sender);
        await browser.open('/fleet/account');
        await browser.submit(path, fields);
        return { note: String(browser.status), succeeded: browser.status < 400 };
      },
    }),
  ),
  {
    name: 'a kiosk withdrawn by one person, who proposes and confirms',
    mayChange: [...SIGNED_IN, 'proposals', 'kiosks', 'enrolment_codes', 'kiosk_orders', 'staff'],
    async run(testbed, { sender }) {
      const { kiosk } = await testbed.newKiosk();
      const browser = testbed.desk.at(sender);
      await proposeWithdrawal(browser, kiosk);
      await confirmProposal(browser);
      const { status } = browser;
      await withdrawProposal(browser);
      const row = await testbed.database
        .selectFrom('kiosks')
        .select('revoked')
        .where('kid', '=', kiosk.kid)
        .executeTakeFirstOrThrow();
      return { note: String(status), succeeded: row.revoked === 1 };
    },
  },
  ...(
    [
      ['another site, as the browser says (Sec-Fetch-Site)', { 'sec-fetch-site': 'cross-site' }],
      ['a neighbour site', { 'sec-fetch-site': 'same-site' }],
      ['another origin', { origin: 'https://penjahat.example' }],
      ['an origin of null', { origin: 'null' }],
    ] as const
  ).map(([what, headers]) => forged(`an order from ${what}`, {}, headers)),
  forged('an order without the form’s token', { token: '' }),
  forged('an order with a token of zeros', { token: 'A'.repeat(43) }),
  {
    name: 'an order with the token of another session',
    mayChange: SIGNED_IN,
    async run(testbed, { sender }) {
      const other = testbed.second.browser.at(sender);
      await other.open(KIOSK);
      const token = other.hidden['token'] ?? '';
      const own = testbed.desk.at(sender);
      await own.open(KIOSK);
      const before = await ordersOf(testbed);
      await own.submit(`${KIOSK}/orders`, { type: 'restartWhenIdle', token });
      return { note: String(own.status), succeeded: (await ordersOf(testbed)) !== before };
    },
  },
  {
    name: 'a cookie that the attacker chose, kept over the sign-in',
    mayChange: SIGNED_IN,
    async run({ operator }, { sender }) {
      const browser = new Browser(sender);
      browser.cookies.set('__Host-anjungan-operator', 'A'.repeat(43));
      await browser.open('/fleet/sign-in');
      await browser.submit('/fleet/sign-in', { name: operator.name, password: operator.password });
      const fixed = await sender.get('/fleet', {
        headers: { cookie: `__Host-anjungan-operator=${'A'.repeat(43)}` },
      });
      return { note: noteOf(fixed), succeeded: fixed?.status === 200 };
    },
  },
  {
    name: 'a session that was open before the password was changed',
    mayChange: OWN_PASSWORD,
    async run({ headOffice }, { sender }) {
      const { browser: owner } = await newOperator(headOffice.programs, sender.at('127.0.0.1'), 'dina');
      const stolen = owner.at(sender);
      await owner.open('/fleet/password');
      const chosen = 'angin bertiup ke utara';
      await owner.submit('/fleet/password', { newPassword: chosen, again: chosen });
      return { note: String(owner.status), succeeded: await isSignedIn(stolen) };
    },
  },
  {
    name: 'a one-time password after its hours',
    mayChange: OWN_PASSWORD,
    async run({ headOffice, database }, { sender }) {
      const password = await addOperator(headOffice.programs, 'lama');
      const one_time_until = new Date(Date.now() - 1_000).toISOString();
      await database.updateTable('operators').set({ one_time_until }).where('name', '=', 'lama').execute();
      const browser = await signInOperator(sender, { name: 'lama', password });
      return { note: String(browser.status), succeeded: browser.status !== 401 };
    },
  },
  {
    name: 'the pages with a one-time password, without choosing an own one',
    mayChange: OWN_PASSWORD,
    async run({ headOffice }, { sender }) {
      const password = await addOperator(headOffice.programs, 'baru');
      const browser = await signInOperator(sender, { name: 'baru', password });
      const answers: (WireAnswer | undefined)[] = [];
      for (const path of ['/fleet', '/fleet/enrol', '/fleet/policy', '/fleet/record', KIOSK]) {
        answers.push(await sender.get(path, { headers: { cookie: cookieOf(browser) } }));
      }
      return {
        note: answers.map(noteOf).join(', '),
        succeeded: answers.some((answer) => answer?.status === 200),
      };
    },
  },
  ...(
    [
      ['markup in a branch’s name', { branchName: '<script>alert(1)</script>' }],
      ['markup in a supervisor’s name', { supervisorName: '"><img src=x onerror=alert(1)>' }],
      ['a time zone that is none', { timeZone: '../../etc/passwd' }],
      ['a kiosk’s number with a path', { kioskId: '../01' }],
      ['U+0000 in a name', { branchName: 'a\u0000b' }],
    ] as const
  ).map(
    ([what, fields]): Attempt => ({
      name: `${what}, sent to the form for a code`,
      mayChange: [...SIGNED_IN, 'enrolment_codes'],
      async run({ desk }, { sender }) {
        const browser = desk.at(sender);
        await browser.open('/fleet/enrol');
        const html = await browser.submit('/fleet/enrol', {
          branchId: 'XSS',
          branchName: 'Bandung',
          city: 'Bandung',
          kioskId: '01',
          timeZone: 'Asia/Jakarta',
          supervisorId: 'S01',
          supervisorName: 'Dewi Lestari',
          ...fields,
        });
        return {
          note: String(browser.status),
          succeeded: /<script>alert|<img src=x/.test(html) || browser.status >= 500,
        };
      },
    }),
  ),
  asked(
    'markup in the name at the sign-in',
    async (sender) =>
      sender.send('POST', '/fleet/sign-in', { form: { name: '"><script>alert(1)</script>', password: 'x' } }),
    (answer) => answer?.text.includes('<script>alert') === true,
  ),
  asked(
    'markup in the language',
    async (sender) => sender.get('/fleet/sign-in?language=%22%3E%3Cscript%3Ealert(1)%3C/script%3E'),
    (answer) => answer?.text.includes('<script>alert') === true,
  ),
  asked(
    'a line break in the language, for a header',
    async (sender) => sender.get('/fleet/sign-in?language=id%0d%0aset-cookie:x=y'),
    (answer) => answer?.cookies.some((cookie) => cookie.startsWith('x=')) === true,
  ),
  asked(
    'the pages within a frame',
    async (sender) => sender.get('/fleet/sign-in'),
    (answer) => !answer?.headers['content-security-policy']?.includes("frame-ancestors 'none'"),
  ),
  asked(
    'a script of another place within the pages',
    async (sender) => sender.get('/fleet/sign-in'),
    (answer) => /unsafe|https?:|\*/.test(answer?.headers['content-security-policy'] ?? '*'),
  ),
  asked(
    'a sign-in whose password stands in the address',
    async (sender, { operator }) =>
      sender.get(`/fleet/sign-in?name=${operator.name}&password=${encodeURIComponent(operator.password)}`),
    (answer) => answer?.cookies.some((cookie) => cookie.includes('operator=')) === true,
  ),
  asked(
    'a cookie that a script may read, or that goes over plain HTTP',
    async (sender, { operator }) =>
      sender.send('POST', '/fleet/sign-in', { form: { name: operator.name, password: operator.password } }),
    (answer) =>
      answer?.cookies.some(
        (cookie) => cookie.includes('operator=') && !/Secure; HttpOnly; SameSite=Strict/.test(cookie),
      ) === true,
    SIGNED_IN,
  ),
];

/** The operator is signed in; the form comes from elsewhere. */
function forged(name: string, fields: Record<string, string>, headers: Record<string, string> = {}): Attempt {
  return {
    name,
    mayChange: SIGNED_IN,
    async run(testbed, { sender }) {
      const browser = testbed.desk.at(sender);
      await browser.open(KIOSK);
      const before = await ordersOf(testbed);
      await browser.submit(`${KIOSK}/orders`, { type: 'restartWhenIdle', ...fields }, headers);
      return { note: String(browser.status), succeeded: (await ordersOf(testbed)) !== before };
    },
  };
}

async function ordersOf({ database }: Testbed): Promise<number> {
  return (await database.selectFrom('kiosk_orders').select('order_id').execute()).length;
}

function asked(
  name: string,
  ask: (sender: Sender, testbed: Testbed) => Promise<WireAnswer | undefined>,
  got: (answer: WireAnswer | undefined) => boolean,
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
