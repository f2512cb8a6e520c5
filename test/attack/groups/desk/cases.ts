import { v7 as uuidV7 } from 'uuid';
import { makeReceiptNumber } from '../../../../contract/claim/receipt-number.ts';
import { type Attempt, VERDICT } from '../../attempt.ts';
import { ACCEPT, atDesk } from '../../cast/desk.ts';
import { cookieOf } from '../../cast/operator.ts';
import { acceptedClaims } from '../../facts.ts';
import type { Browser } from '../../wire/browser.ts';
import { isGood, noteOf, tally } from '../../wire/note.ts';
import { SIGNED_IN } from './at-desk.ts';
import { onOwn, recorded } from './own-case.ts';

/** What strangers and staff of another branch try with claims that wait at a desk, and what is tried against the record of looks. */
export const deskCases: readonly Attempt[] = [
  ofAnother('opens a case', (browser, path) => browser.open(path)),
  ofAnother('looks at a picture', (browser, path) => browser.open(`${path}/pictures/0`)),
  ofAnother('decides on a case', (browser, path) => browser.submit(`${path}/decision`, ACCEPT)),
  ofAnother('agrees to a decision', (browser, path) => browser.submit(`${path}/second`, { answer: 'agree' })),
  ofAnother('has a participant told something', (browser, path) =>
    browser.submit(`${path}/message`, { message: 'bringCard' }),
  ),
  {
    name: 'lists the claims of another branch by what stands in the query',
    mayChange: SIGNED_IN,
    async run({ branches, waiting }, { sender }) {
      const browser = await atDesk(branches.other, sender);
      const branchId = branches.own.kiosk.kiosk.branchId;
      const pages = [];
      for (const query of [
        `branch=${branchId}&branchId=${branchId}`,
        'page=-1',
        'page=0',
        'kind=x',
        `kind=unchecked&kind=${branchId}`,
      ]) {
        pages.push(await browser.open(`/desk?${query}`));
      }
      return {
        note: String(browser.status),
        succeeded: browser.status >= 500 || pages.some((page) => page.includes(waiting.receiptNumber)),
      };
    },
  },
  {
    name: 'tells another branch’s claim from none, by the answer',
    mayChange: SIGNED_IN,
    async run({ branches, waiting }, { sender }) {
      const browser = await atDesk(branches.other, sender);
      const shapes = [];
      for (const claimId of [waiting.claimId, uuidV7()]) {
        const html = await browser.open(`/desk/cases/${claimId}`);
        shapes.push(`${browser.status} ${html.replaceAll(claimId, 'id')}`);
      }
      return { note: String(browser.status), succeeded: shapes[0] !== shapes[1] };
    },
  },
  ...[
    ['GET', ''],
    ['GET', '/pictures/0'],
    ['POST', '/decision'],
    ['POST', '/second'],
    ['POST', '/message'],
  ].map(
    ([method = '', part = '']): Attempt => ({
      name: `${method} of a case${part} at a desk where nobody is signed in`,
      leavesNoRow: true,
      async run({ branches, waiting }, { sender }) {
        const browser = branches.own.browser.at(sender);
        const path = `/desk/cases/${waiting.claimId}${part}`;
        await (method === 'GET' ? browser.open(path) : browser.submit(path, { ...ACCEPT, answer: 'agree' }));
        return { note: String(browser.status), succeeded: browser.html.includes(waiting.receiptNumber) };
      },
    }),
  ),
  {
    name: 'a claim with another branch’s receipt number, for its desk',
    mayChange: VERDICT,
    async run({ kiosks, branches, claimants, database }, { sender }) {
      const { branchId, kioskId } = branches.own.kiosk.kiosk;
      const filled = kiosks.stolen.claimOf(await claimants.next());
      const claim = { ...filled.claim, receiptNumber: makeReceiptNumber(branchId, kioskId, 888_000) };
      const answer = await kiosks.stolen.put(sender, await kiosks.stolen.seal({ ...filled, claim }));
      return { note: noteOf(answer), succeeded: (await acceptedClaims(database, claim.claimId)) > 0 };
    },
  },
  ...(['GET', 'HEAD'] as const).map((method) =>
    onOwn(`a picture by ${method}, of which no look is recorded`, async (testbed, sent, sender) => {
      const browser = await atDesk(testbed.branches.own, sender);
      const headers = { cookie: cookieOf(browser), range: 'bytes=0-99' };
      const answer = await sender.send(method, `/desk/cases/${sent.claimId}/pictures/0`, { headers });
      const seen = await recorded(testbed, sent, ['seePicture']);
      // Who may see it is to see it, or nothing is shown by this.
      return { browser, got: answer?.status !== 200 || seen !== 1 };
    }),
  ),
  ...[
    (id: string) => `/desk/cases/${id.toUpperCase()}`,
    (id: string) => `/desk/cases/${id}/pictures/0/..`,
    (id: string) => `/desk/cases/${id}%2fpictures%2f0`,
    (id: string) => `/desk//cases/${id}`,
    (id: string) => `/desk/./cases/${id}/pictures/1e0`,
    (id: string) => `/desk/cases/..%2f..%2ffleet%2flooks?${id}`,
    () => '/desk/../fleet/looks',
    () => '/desk/%00',
  ].map(
    (path): Attempt => ({
      name: `climbs out by ${path('ID')}`,
      mayChange: SIGNED_IN,
      async run({ branches, waiting }, { sender }) {
        const browser = await atDesk(branches.other, sender);
        const headers = { cookie: cookieOf(browser) };
        const answer = await sender.get(path(waiting.claimId), { headers });
        return { note: noteOf(answer), succeeded: isGood(answer) };
      },
    }),
  ),
  {
    name: 'who looked at what, by operators and by staff who are looked at',
    mayChange: [...SIGNED_IN, 'operator_sessions'],
    async run({ desk, viewer, branches }, { sender }) {
      const browsers = [desk.at(sender), viewer.browser.at(sender), await atDesk(branches.own, sender)];
      const asked = browsers.map((each) =>
        sender.get('/fleet/looks', { headers: { cookie: cookieOf(each) } }),
      );
      const answers = await Promise.all(asked);
      return { note: tally(answers), succeeded: answers.some((answer) => answer?.status === 200) };
    },
  },
];

/** By a supervisor of another branch, by the case's own id; who asked has to stand in the record, and no look. */
function ofAnother(what: string, ask: (browser: Browser, path: string) => Promise<unknown>): Attempt {
  return {
    name: `${what} of another branch by its id`,
    mayChange: SIGNED_IN,
    async run(testbed, { sender }) {
      const { branches, waiting } = testbed;
      const browser = await atDesk(branches.other, sender);
      await browser.open('/desk');
      const before = await recorded(testbed, waiting, ['otherBranch']);
      await ask(browser, `/desk/cases/${waiting.claimId}`);
      const asked = (await recorded(testbed, waiting, ['otherBranch'])) - before;
      const looks = await recorded(testbed, waiting, ['look', 'seePicture']);
      return {
        note: `${browser.status}, recorded ${asked} ×`,
        succeeded: browser.status < 400 || asked !== 1 || looks > 0,
      };
    },
  };
}
