import type { Dice } from '../../../fixtures/numbers/dice.ts';
import { type Attempt, STAFFED } from '../../attempt.ts';
import {
  bindBrowser,
  DESK_COOKIES,
  deskCode,
  isAtDesk,
  registerBrowser,
  tryAtDesk,
} from '../../cast/desk.ts';
import { makeCode } from '../../cast/operator.ts';
import { addHelper, HELPER, SUPERVISOR, tryPin } from '../../cast/staff.ts';
import type { Testbed } from '../../testbed.ts';
import { Browser } from '../../wire/browser.ts';
import { tally } from '../../wire/note.ts';
import type { Sender, WireAnswer } from '../../wire/sender.ts';
import { BOUND, BRANCH, SIGNED_IN, seen } from './at-desk.ts';

/** As docs/security.md says: at one member in one browser, at one in all of the branch's, at any in one browser. */
const [OF_ONE, TOGETHER, FROM_BROWSER] = [5, 20, 20];

/** What is tried to get to a desk. */
export const deskSignIn: readonly Attempt[] = [
  {
    name: 'the right PIN in a browser that is no branch’s',
    leavesNoRow: true,
    async run({ branches }, { sender }) {
      const browser = new Browser(sender);
      await tryAtDesk(browser, SUPERVISOR, branches.own.pin);
      return seen(browser);
    },
  },
  {
    name: 'the right PIN in the browser of another branch',
    mayChange: SIGNED_IN,
    async run({ branches }, { sender }) {
      const browser = branches.other.browser.at(sender);
      await tryAtDesk(browser, SUPERVISOR, branches.own.pin);
      return seen(browser);
    },
  },
  byCode('a code of a browser a second time', async (code, _testbed, sender) => {
    await registerBrowser(sender.at(BRANCH), code);
    return registerBrowser(sender, code);
  }),
  byCode('a code of a browser that is over', async (code, { database }, sender) => {
    const expires_at = new Date(Date.now() - 1_000).toISOString();
    await database.updateTable('desk_codes').set({ expires_at }).execute();
    return registerBrowser(sender, code);
  }),
  byCode('a code of a browser as the database keeps it', async (_code, { database }, sender) => {
    const row = await database.selectFrom('desk_codes').select('code_hash').executeTakeFirstOrThrow();
    return registerBrowser(sender, row.code_hash);
  }),
  {
    name: 'a code of a browser in five of them at the same time',
    mayChange: BOUND,
    async run({ desk, branches }, { sender }) {
      const code = await deskCode(desk, branches.own.kiosk.kiosk.branchId);
      const all = await Promise.all(Array.from({ length: 5 }, () => registerBrowser(sender, code)));
      const bound = all.filter(isBound).length;
      return { note: `${bound} of 5 are the branch’s`, succeeded: bound > 1 };
    },
  },
  {
    name: 'a code for a kiosk, typed at a desk',
    mayChange: [...BOUND, ...STAFFED],
    async run({ desk }, { sender, dice }) {
      const branchId = `K${dice.whole(10, 99)}`;
      const { code } = await makeCode(desk, { branchId, kioskId: '01' });
      const browser = await registerBrowser(sender, code);
      return { note: String(browser.status), succeeded: isBound(browser) };
    },
  },
  guesses('one member’s PIN in one browser', OF_ONE, 1, () => HELPER),
  guesses('one member’s PIN in five browsers of the branch', TOGETHER, 5, () => HELPER),
  guesses('the PINs of many who do not exist in one browser', FROM_BROWSER, 1, (place) => `X${place}`),
  {
    name: 'guesses at one member until they cannot sign in elsewhere',
    mayChange: BOUND,
    async run(testbed, { sender, dice }) {
      const { browser, pin } = testbed.branches.own;
      const elsewhere = await bindBrowser(testbed.desk, testbed.branches.own);
      const guesser = browser.at(sender);
      for (let place = 0; place < 25; place += 1) await guess(guesser, HELPER, wrongPin(dice));
      await tryAtDesk(elsewhere, HELPER, pin);
      return { note: `the member: ${elsewhere.status}`, starved: !(await isAtDesk(elsewhere)) };
    },
  },
  {
    name: 'a first PIN, which a supervisor has seen',
    mayChange: [...SIGNED_IN, ...STAFFED],
    async run({ branches }, { sender, dice }) {
      const { kiosk, pin, browser } = branches.own;
      const credential = await tryPin(sender.at(BRANCH), kiosk, SUPERVISOR, pin);
      const staffId = `D${dice.whole(1_000, 9_999)}`;
      const token = String(Object(credential?.json)['token']);
      const firstPin = await addHelper(sender.at(BRANCH), { kiosk }, token, staffId);
      const thief = browser.at(sender);
      await tryAtDesk(thief, staffId, firstPin);
      return seen(thief);
    },
  },
  ...(
    [
      ['another site (Sec-Fetch-Site)', { 'sec-fetch-site': 'cross-site' }],
      ['another origin', { origin: 'https://penjahat.example' }],
    ] as const
  ).map(
    ([what, headers]): Attempt => ({
      name: `signs staff in at the desk from ${what}`,
      mayChange: SIGNED_IN,
      async run({ branches }, { sender }) {
        const browser = branches.own.browser.at(sender);
        await browser.submit('/desk/sign-in', { staffId: HELPER, pin: branches.own.pin }, headers);
        return seen(browser);
      },
    }),
  ),
  {
    name: 'a sign-in at the desk whose PIN stands in the address',
    async run({ branches }, { sender }) {
      const browser = branches.own.browser.at(sender);
      await browser.open(`/desk/sign-in?staffId=${SUPERVISOR}&pin=${branches.own.pin}`);
      return seen(browser);
    },
  },
  {
    name: 'what is no form, large and small, sent to the desk’s pages',
    leavesNoRow: true,
    async run(_testbed, { sender }) {
      const answers = [];
      for (const [type, body] of [
        ['application/json', '{'],
        ['application/jose', 'A'.repeat(1_000_000)],
        ['multipart/form-data; boundary=x', '--x'],
        ['application/x-www-form-urlencoded', 'code='.repeat(100_000)],
      ] as const) {
        answers.push(
          await sender.send('POST', '/desk/register', { body, headers: { 'content-type': type } }),
        );
      }
      return { note: tally(answers), succeeded: answers.some((answer) => answer?.status !== 400) };
    },
  },
  {
    name: 'markup in the ID and in the language, at the desk’s sign-in',
    async run({ branches }, { sender }) {
      const markup = '"><script>alert(1)</script>';
      const browser = branches.own.browser.at(sender);
      const path = `/desk/sign-in?language=${encodeURIComponent(markup)}%0d%0aset-cookie:x=y`;
      const html = await browser.submit(path, { staffId: markup, pin: '1' });
      return {
        note: String(browser.status),
        succeeded: html.includes('<script>alert') || browser.cookies.has('x'),
      };
    },
  },
  {
    name: 'markup in the browser’s own name, for the operator’s page',
    mayChange: BOUND,
    async run({ desk, branches }, { sender }) {
      const code = await deskCode(desk, branches.own.kiosk.kiosk.branchId);
      await new Browser(sender).submit(
        '/desk/register',
        { code },
        { 'user-agent': '<script>alert(1)</script>' },
      );
      const page = await desk.open('/fleet/desk');
      return { note: String(desk.status), succeeded: page.includes('<script>alert') || desk.status !== 200 };
    },
  },
  {
    name: 'the desk’s pages within a frame, or with another place’s script',
    async run({ branches }, { sender }) {
      const browser = branches.own.browser.at(sender);
      await browser.open('/desk/sign-in');
      const policy = browser.answer?.headers['content-security-policy'] ?? '*';
      const isOpen = /unsafe|https?:|\*|script-src (?!'none')/.test(policy);
      return { note: policy, succeeded: isOpen || !policy.includes("frame-ancestors 'none'") };
    },
  },
];

function isBound({ cookies }: Browser): boolean {
  return cookies.has(DESK_COOKIES.browser);
}

/** With a code that an operator has given, and somebody else has come by. */
function byCode(
  name: string,
  use: (code: string, testbed: Testbed, sender: Sender) => Promise<Browser>,
): Attempt {
  return {
    name,
    mayChange: BOUND,
    async run(testbed, { sender }) {
      const { desk, branches } = testbed;
      const code = await deskCode(desk, branches.own.kiosk.kiosk.branchId);
      const browser = await use(code, testbed, sender);
      return { note: String(browser.status), succeeded: isBound(browser) };
    },
  };
}

function guesses(what: string, most: number, browsers: number, who: (place: number) => string): Attempt {
  return {
    name: `guesses ${what}`,
    mayChange: BOUND,
    async run(testbed, { sender, dice }) {
      const guessers = [testbed.branches.own.browser.at(sender)];
      while (guessers.length < browsers)
        guessers.push((await bindBrowser(testbed.desk, testbed.branches.own)).at(sender));
      const answers: (WireAnswer | undefined)[] = [];
      for (let place = 0; place < most + 5; place += 1) {
        const guesser = guessers[place % guessers.length];
        if (guesser) answers.push(await guess(guesser, who(place), wrongPin(dice)));
      }
      const heard = answers.filter((answer) => answer?.status !== 429).length;
      return { note: `${heard} of ${most} heard: ${tally(answers)}`, succeeded: heard > most };
    },
  };
}

async function guess(browser: Browser, staffId: string, pin: string): Promise<WireAnswer | undefined> {
  await browser.submit('/desk/sign-in', { staffId, pin });
  return browser.answer;
}

function wrongPin(dice: Dice): string {
  return String(dice.whole(100_000, 699_999));
}
