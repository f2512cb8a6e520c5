import type { Attempt } from '../../attempt.ts';
import { atDesk, bindBrowser, DESK_COOKIES, isAtDesk, tryAtDesk } from '../../cast/desk.ts';
import { isSignedIn } from '../../cast/operator.ts';
import { asStaff, HELPER, SUPERVISOR, supervise } from '../../cast/staff.ts';
import type { Testbed } from '../../testbed.ts';
import { Browser } from '../../wire/browser.ts';
import { isGood, noteOf } from '../../wire/note.ts';
import type { Sender } from '../../wire/sender.ts';
import { BOUND, BRANCH, SIGNED_IN, seen } from './at-desk.ts';

/** What is tried with what somebody has open at a desk, and somebody else has a copy of. */
export const deskSessions: readonly Attempt[] = [
  overtaken('signed out', async (owner) => {
    await owner.open('/desk');
    await owner.submit('/desk/sign-out', {});
  }),
  overtaken('left the browser to somebody else', async (owner, { branches }) => {
    await atDesk(branches.own, owner.sender, SUPERVISOR);
  }),
  overtaken('been idle for eleven minutes', async (_owner, { database }) => {
    const last_used_at = new Date(Date.now() - 11 * 60_000).toISOString();
    await database.updateTable('desk_sessions').set({ last_used_at }).execute();
  }),
  overtaken('been stopped by the supervisor', async (owner, { branches }) => {
    const { kiosk, pin } = branches.own;
    for (const active of [false, true]) {
      const json = { staffId: HELPER, active };
      await supervise(owner.sender, kiosk, { pin, path: '/v1/staff/access', json });
    }
  }),
  {
    name: 'a desk’s session in a browser that an operator has withdrawn',
    mayChange: BOUND,
    async run(testbed, { sender }) {
      const browser = await bindBrowser(testbed.desk, testbed.branches.own);
      await tryAtDesk(browser, HELPER, testbed.branches.own.pin);
      const thief = browser.at(sender);
      const { browser_id } = await testbed.database
        .selectFrom('desk_browsers')
        .select('browser_id')
        .orderBy('registered_at', 'desc')
        .executeTakeFirstOrThrow();
      await testbed.desk.open('/fleet/desk');
      await testbed.desk.submit(`/fleet/desk/${browser_id}/remove`, {});
      const bound = await sender.get('/desk/sign-in', {
        headers: { cookie: `${DESK_COOKIES.browser}=${thief.cookies.get(DESK_COOKIES.browser)}` },
      });
      return { note: noteOf(bound), succeeded: (await isAtDesk(thief)) || bound?.status === 200 };
    },
  },
  carried('another browser of the same branch', async (owner, testbed, sender) => {
    const other = (await bindBrowser(testbed.desk, testbed.branches.own)).at(sender);
    return withSession(other, owner.cookies.get(DESK_COOKIES.session));
  }),
  carried('the browser of another branch', async (owner, { branches }, sender) =>
    withSession(branches.other.browser.at(sender), owner.cookies.get(DESK_COOKIES.session)),
  ),
  carried('a browser that is no branch’s', async (owner, _testbed, sender) =>
    withSession(new Browser(sender), owner.cookies.get(DESK_COOKIES.session)),
  ),
  carried('the same browser, as the database keeps it', async (owner, { database }) => {
    const row = await database.selectFrom('desk_sessions').select('token_hash').executeTakeFirstOrThrow();
    return withSession(owner, row.token_hash);
  }),
  {
    name: 'a desk’s cookie that the attacker chose, kept over the sign-in',
    mayChange: SIGNED_IN,
    async run({ branches }, { sender }) {
      const chosen = 'A'.repeat(43);
      const browser = withSession(branches.own.browser.at(sender.at(BRANCH)), chosen);
      await tryAtDesk(browser, HELPER, branches.own.pin);
      return seen(withSession(branches.own.browser.at(sender), chosen));
    },
  },
  {
    name: 'an operator’s session at the desk',
    mayChange: SIGNED_IN,
    async run({ branches, desk }, { sender }) {
      const browser = branches.own.browser.at(sender);
      for (const [name, value] of desk.cookies) browser.cookies.set(name, value);
      return seen(withSession(browser, desk.cookies.get('__Host-anjungan-operator')));
    },
  },
  {
    name: 'a desk’s session on the fleet’s pages',
    mayChange: SIGNED_IN,
    async run({ branches }, { sender }) {
      const browser = await atDesk(branches.own, sender);
      browser.cookies.set('__Host-anjungan-operator', browser.cookies.get(DESK_COOKIES.session) ?? '');
      return { note: 'asked for /fleet', succeeded: await isSignedIn(browser) };
    },
  },
  {
    name: 'a desk’s session as a supervisor’s credential at the kiosk',
    mayChange: SIGNED_IN,
    async run({ branches }, { sender }) {
      const { kiosk } = branches.own;
      const token = (await atDesk(branches.own, sender)).cookies.get(DESK_COOKIES.session) ?? '';
      const answer = await asStaff(sender, kiosk, { method: 'GET', path: '/v1/staff', token });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'a desk’s cookie for scripts, or for plain HTTP',
    mayChange: SIGNED_IN,
    async run({ branches }, { sender }) {
      const { browser, pin } = branches.own;
      const cookie = `${DESK_COOKIES.browser}=${browser.cookies.get(DESK_COOKIES.browser)}`;
      const form = { staffId: HELPER, pin };
      const answer = await sender.send('POST', '/desk/sign-in', { form, headers: { cookie } });
      const cookies = answer?.cookies ?? [];
      const isOpen = cookies.some((each) => !/Secure; HttpOnly; SameSite=Strict/.test(each));
      return { note: `${noteOf(answer)}, ${cookies.length} set`, succeeded: isOpen || cookies.length !== 1 };
    },
  },
];

function withSession(browser: Browser, token = ''): Browser {
  browser.cookies.set(DESK_COOKIES.session, token);
  return browser;
}

/** A helper's session that somebody has a copy of, in whose browser it is, after the helper has done this. */
function overtaken(what: string, end: (owner: Browser, testbed: Testbed) => Promise<void>): Attempt {
  return {
    name: `a desk’s session whose owner has ${what}`,
    mayChange: [...SIGNED_IN, 'staff', 'staff_credentials'],
    async run(testbed, { sender }) {
      const owner = await atDesk(testbed.branches.own, sender.at(BRANCH), HELPER);
      const thief = owner.at(sender);
      await end(owner, testbed);
      return seen(thief);
    },
  };
}

/** A session's cookie, taken to somewhere else. */
function carried(
  where: string,
  take: (owner: Browser, testbed: Testbed, sender: Sender) => Promise<Browser>,
): Attempt {
  return {
    name: `a desk’s cookie in ${where}`,
    mayChange: BOUND,
    async run(testbed, { sender }) {
      const owner = await atDesk(testbed.branches.own, sender.at(BRANCH));
      return seen(await take(owner, testbed, sender));
    },
  };
}
