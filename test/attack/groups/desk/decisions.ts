import type { Attempt } from '../../attempt.ts';
import {
  ACCEPT,
  agreeTo,
  atDesk,
  decideOn,
  SECOND_HELPER,
  sendAndAccept,
  sendUnconfirmed,
  type WaitingCase,
} from '../../cast/desk.ts';
import { cookieOf } from '../../cast/operator.ts';
import { HELPER } from '../../cast/staff.ts';
import type { Testbed } from '../../testbed.ts';
import { DECIDED, onOwn, recorded } from './own-case.ts';

const MARKUP = '<script>alert(1)</script>';

/** What the branch's own staff, and whoever sends forms in their name, try with a decision. */
export const deskDecisions: readonly Attempt[] = [
  onOwn('the second person who is the first, a supervisor', async (testbed, sent, sender) => {
    const browser = await atDesk(testbed.branches.own, sender);
    await decideOn(browser, sent);
    await agreeTo(browser, sent);
    return { browser, got: !(await isOnlyProposed(testbed, sent)) };
  }),
  onOwn('two helpers, where one of the two has to be a supervisor', async (testbed, sent, sender) => {
    await decideOn(await atDesk(testbed.branches.own, sender, HELPER), sent);
    const browser = await atDesk(testbed.branches.own, sender, SECOND_HELPER);
    await agreeTo(browser, sent);
    return { browser, got: !(await isOnlyProposed(testbed, sent)) };
  }),
  onOwn('a helper, and a supervisor who was stopped meanwhile', async (testbed, sent, sender) => {
    const { database, branches } = testbed;
    await decideOn(await atDesk(branches.own, sender), sent);
    const { branchId } = branches.own.kiosk.kiosk;
    const supervisor = database
      .updateTable('staff')
      .where('branch_id', '=', branchId)
      .where('role', '=', 'supervisor');
    await supervisor.set({ active: 0 }).execute();
    const browser = await atDesk(branches.own, sender, HELPER);
    await agreeTo(browser, sent);
    await supervisor.set({ active: 1 }).execute();
    return { browser, got: !(await isOnlyProposed(testbed, sent)) };
  }),
  onOwn('a second person who agrees to what nobody has decided', async (testbed, sent, sender) => {
    const browser = await atDesk(testbed.branches.own, sender);
    await agreeTo(browser, sent);
    return { browser, got: await isCarriedOut(testbed, sent) };
  }),
  onOwn('a supervisor who decides otherwise while a first decision waits', async (testbed, sent, sender) => {
    await decideOn(await atDesk(testbed.branches.own, sender, HELPER), sent);
    const browser = await atDesk(testbed.branches.own, sender);
    await decideOn(browser, sent, { ...ACCEPT, decision: 'refuse', reason: 'anotherPerson' });
    const [row] = await decisionsOn(testbed, sent);
    return { browser, got: row?.decision !== 'accept' || (await isCarriedOut(testbed, sent)) };
  }),
  onOwn('ten decisions on one case at the same time', async (testbed, sent, sender) => {
    const browser = await atDesk(testbed.branches.own, sender);
    await browser.open(`/desk/cases/${sent.claimId}`);
    const forms = Array.from({ length: 10 }, (_, place) => ({
      ...browser.hidden,
      ...ACCEPT,
      ...(place % 2 === 1 && { decision: 'refuse', reason: 'anotherPerson' }),
    }));
    const headers = { cookie: cookieOf(browser) };
    const path = `/desk/cases/${sent.claimId}/decision`;
    await Promise.all(forms.map((form) => sender.send('POST', path, { form, headers })));
    const proposed = await recorded(testbed, sent, ['propose', 'accept', 'refuse']);
    return { browser, got: proposed !== 1 || (await isCarriedOut(testbed, sent)) };
  }),
  {
    name: 'a decision a second time, once it is carried out',
    mayChange: DECIDED,
    async run(testbed, { sender }) {
      const sent = await sendAndAccept(testbed.branches.own, await testbed.claimants.next());
      const browser = await atDesk(testbed.branches.own, sender);
      await browser.open('/desk');
      const refuse = { ...ACCEPT, decision: 'refuse', reason: 'anotherPerson' };
      await browser.submit(`/desk/cases/${sent.claimId}/decision`, refuse);
      const { status } = browser;
      await browser.open(`/desk/cases/${sent.claimId}/pictures/0`);
      const [row] = await decisionsOn(testbed, sent);
      return {
        note: `${status}, its picture ${browser.status}`,
        succeeded: row?.decision !== 'accept' || status < 400 || browser.status < 400,
      };
    },
  },
  {
    name: 'whoever helped in a visit without the line confirms it',
    mayChange: DECIDED,
    async run(testbed, { sender }) {
      const { branches, claimants, database } = testbed;
      const sent = await sendUnconfirmed(branches.own, await claimants.next(), HELPER);
      const browser = await atDesk(branches.own, sender, HELPER);
      await decideOn(browser, sent, { ...ACCEPT, reason: 'wasThere' });
      const { status } = browser;
      await agreeTo(browser, sent);
      const row = await database
        .selectFrom('unconfirmed_claims')
        .select('decision')
        .where('claim_id', '=', sent.claimId)
        .executeTakeFirstOrThrow();
      return { note: `${status}, ${browser.status}`, succeeded: row.decision !== null };
    },
  },
  ...(
    [
      ['another site (Sec-Fetch-Site)', {}, { 'sec-fetch-site': 'cross-site' }],
      ['a neighbour site', {}, { 'sec-fetch-site': 'same-site' }],
      ['another origin', {}, { origin: 'https://penjahat.example' }],
      ['an origin of null', {}, { origin: 'null' }],
      ['a page without the form’s token', { token: '' }, {}],
      ['a page with a token of zeros', { token: 'A'.repeat(43) }, {}],
      ['a form as plain text', {}, { 'content-type': 'text/plain' }],
      ['a form as JSON', {}, { 'content-type': 'application/json' }],
    ] as const
  ).map(([what, fields, headers]) =>
    onOwn(`a decision from ${what}`, async (testbed, sent, sender) => {
      const browser = await atDesk(testbed.branches.own, sender);
      await browser.open(`/desk/cases/${sent.claimId}`);
      await browser.submit(`/desk/cases/${sent.claimId}/decision`, { ...ACCEPT, ...fields }, headers);
      return { browser, got: (await decisionsOn(testbed, sent)).length > 0 };
    }),
  ),
  onOwn('a decision with the form’s token of another session', async (testbed, sent, sender) => {
    const { own, other } = testbed.branches;
    const { token = '' } = (await atDesk(other, sender)).hidden;
    const browser = await atDesk(own, sender);
    await browser.submit(`/desk/cases/${sent.claimId}/decision`, { ...ACCEPT, token });
    return { browser, got: token === '' || (await decisionsOn(testbed, sent)).length > 0 };
  }),
  ...(
    [
      ['a reason of the other decision', { reason: 'anotherPerson' }],
      ['a reason of another question', { reason: 'wasThere' }],
      ['a reason of one’s own, with markup', { reason: MARKUP }],
      ['a remark of two hundred and one characters', { remark: 'x'.repeat(201) }],
      ['a remark of twenty thousand characters', { remark: 'x'.repeat(20_000) }],
      ['U+0000 in the remark', { remark: 'a\u0000b' }],
      ['a message that is not on the list', { message: 'Bayar biaya ke rekening 1234567890' }],
    ] as const
  ).map(([what, fields]) =>
    onOwn(`a decision with ${what}`, async (testbed, sent, sender) => {
      const browser = await atDesk(testbed.branches.own, sender, HELPER);
      await decideOn(browser, sent, { ...ACCEPT, ...fields });
      return { browser, got: (await decisionsOn(testbed, sent)).length > 0 };
    }),
  ),
  onOwn('a message that is not on the list', async (testbed, sent, sender) => {
    const browser = await atDesk(testbed.branches.own, sender, HELPER);
    await browser.open(`/desk/cases/${sent.claimId}`);
    await browser.submit(`/desk/cases/${sent.claimId}/message`, { message: MARKUP });
    const said = await testbed.database
      .selectFrom('desk_messages')
      .select('message')
      .where('claim_id', '=', sent.claimId)
      .execute();
    return { browser, got: said.length > 0 };
  }),
  remarked('markup in a remark, which the second person reads', MARKUP, (html) => html.includes('<script>')),
  remarked('a remark that turns its reading round', 'tidak\u202ekaub', (html) => html.includes('\u202e')),
  remarked('a remark in clear in the database', 'Ejaan lama suaminya', (_html, rows) =>
    rows.includes('Ejaan lama suaminya'),
  ),
];

/** Something written beside a decision, as the second person gets to read it and as it is kept. */
function remarked(name: string, remark: string, isFound: (html: string, rows: string) => boolean): Attempt {
  return onOwn(name, async (testbed, sent, sender) => {
    const { branches } = testbed;
    await decideOn(await atDesk(branches.own, sender, HELPER), sent, { ...ACCEPT, remark });
    const browser = await atDesk(branches.own, sender);
    const html = await browser.open(`/desk/cases/${sent.claimId}`);
    const rows = await decisionsOn(testbed, sent);
    return { browser, got: rows.length !== 1 || isFound(html, JSON.stringify(rows)) };
  });
}

function decisionsOn({ database }: Testbed, { claimId }: WaitingCase) {
  return database.selectFrom('desk_decisions').selectAll().where('claim_id', '=', claimId).execute();
}

/** Whether the first decision stands, and waits for another one's word. */
async function isOnlyProposed(testbed: Testbed, sent: WaitingCase): Promise<boolean> {
  const [row] = await decisionsOn(testbed, sent);
  return row?.decision === 'accept' && row.done_at === null && !(await isCarriedOut(testbed, sent));
}

/** Whether the claim waits for staff no more. */
async function isCarriedOut({ database }: Testbed, { claimId }: WaitingCase): Promise<boolean> {
  const row = await database
    .selectFrom('claims')
    .select('waits_for_staff')
    .where('claim_id', '=', claimId)
    .executeTakeFirstOrThrow();
  return row.waits_for_staff !== 1;
}
