import type { Person } from '../../fleet/people.ts';
import { Browser } from '../wire/browser.ts';
import type { Sender, WireAnswer } from '../wire/sender.ts';
import type { KioskHand, SealedCase } from './kiosk.ts';
import { cookieOf } from './operator.ts';
import { addHelper, type Branch, HELPER, OWN_PIN, SUPERVISOR, takeOwnPin } from './staff.ts';

export const SECOND_HELPER = 'C11';
/** What a browser keeps: whose it is, and who is signed in. */
export const DESK_COOKIES = {
  browser: '__Host-anjungan-desk-browser',
  session: '__Host-anjungan-desk',
} as const;
/** Of an account that no bank was asked about. */
export const ACCEPT = { decision: 'accept', reason: 'bankSaysSame', remark: '', message: '' } as const;

/** A branch with a desk: a supervisor and two helpers with PINs of their own, and a browser that is its own. */
export interface DeskBranch {
  readonly kiosk: KioskHand;
  readonly pin: string;
  /** Nobody is signed in there. */
  readonly browser: Browser;
}

/** A claim that waits for the branch's staff, since no bank was asked. */
export interface WaitingCase {
  readonly claimId: string;
  readonly receiptNumber: string;
}

/** Opens the desk of a branch with the operator who gives its code. */
export async function openDesk(operator: Browser, branch: Branch, pin = OWN_PIN): Promise<DeskBranch> {
  const { sender } = operator;
  const { kiosk } = branch;
  const { token } = await takeOwnPin(sender, branch, SUPERVISOR, pin);
  const helpers = [];
  for (const staffId of [HELPER, SECOND_HELPER]) {
    helpers.push({ staffId, firstPin: await addHelper(sender, branch, token, staffId) });
  }
  for (const { staffId, firstPin } of helpers) await takeOwnPin(sender, { kiosk, firstPin }, staffId, pin);
  return { kiosk, pin, browser: await bindBrowser(operator, { kiosk }) };
}

/** A further browser of a branch, by a code of the operator's. */
export async function bindBrowser(operator: Browser, { kiosk }: Pick<DeskBranch, 'kiosk'>): Promise<Browser> {
  return registerBrowser(operator.sender, await deskCode(operator, kiosk.kiosk.branchId));
}

/** The one-time code that an operator's page shows. @throws where it shows none. */
export async function deskCode(operator: Browser, branchId: string): Promise<string> {
  await operator.open('/fleet/desk');
  const page = await operator.submit('/fleet/desk', { branchId });
  const code = /id="code">([\w-]+)</.exec(page)?.[1];
  if (code === undefined) throw new Error(`no code for a desk is shown: ${operator.status}`);
  return code;
}

/** A browser in which somebody has typed a code, right or not. */
export async function registerBrowser(sender: Sender, code: string): Promise<Browser> {
  const browser = new Browser(sender);
  await browser.open('/desk/register');
  await browser.submit('/desk/register', { code });
  return browser;
}

export async function tryAtDesk(browser: Browser, staffId: string, pin: string): Promise<void> {
  await browser.open('/desk/sign-in');
  await browser.submit('/desk/sign-in', { staffId, pin });
}

/** The branch's browser with this member signed in; whoever was there before is signed out. @throws where that is refused. */
export async function atDesk(
  { browser, pin }: DeskBranch,
  sender: Sender,
  staffId: string = SUPERVISOR,
): Promise<Browser> {
  const own = browser.at(sender);
  await tryAtDesk(own, staffId, pin);
  if (!(await isAtDesk(own))) throw new Error(`${staffId} cannot sign in at the desk: ${own.status}`);
  return own;
}

/** Whether the work list is open to this browser. */
export async function isAtDesk(browser: Browser): Promise<boolean> {
  return (await askForWork(browser))?.status === 200;
}

/** Without following the answer to another page. */
export function askForWork(browser: Browser): Promise<WireAnswer | undefined> {
  return browser.sender.get('/desk', { headers: { cookie: cookieOf(browser) } });
}

/** A right claim, sent from the branch's kiosk. @throws where it is not taken. */
export async function sendToDesk({ kiosk, browser }: DeskBranch, person: Person): Promise<WaitingCase> {
  const filled = kiosk.claimOf(person);
  await send(browser.sender, kiosk, await kiosk.seal(filled));
  return filled.claim;
}

/** One that a helper made while the line was down, which another member confirms. @throws where it is not taken. */
export async function sendUnconfirmed(
  { kiosk, browser }: DeskBranch,
  person: Person,
  staffId: string,
): Promise<WaitingCase> {
  const { claim } = kiosk.claimOf(person);
  const { sessionId: _session, photo: _photo, ...rest } = claim;
  const { participantId: _id, ...participant } = claim.participant;
  const at = claim.confirmedAt;
  const made = {
    ...rest,
    participant: { ...participant, kpj: [] },
    payout: null,
    consent: { ...claim.consent, photo: false },
    identity: { kind: 'staffCheckedEktp', staffId, checkedAt: at },
    presence: { kind: 'staffSawPerson', staffId, seenAt: at },
  };
  await send(browser.sender, kiosk, await kiosk.seal({ claim: made, attachments: [] }));
  return claim;
}

/** Opens a case and sends its form. */
export async function decideOn(
  browser: Browser,
  { claimId }: Pick<WaitingCase, 'claimId'>,
  fields: Readonly<Record<string, string>> = ACCEPT,
): Promise<void> {
  await browser.open(`/desk/cases/${claimId}`);
  await browser.submit(`/desk/cases/${claimId}/decision`, fields);
}

export async function agreeTo(browser: Browser, { claimId }: Pick<WaitingCase, 'claimId'>): Promise<void> {
  await browser.open(`/desk/cases/${claimId}`);
  await browser.submit(`/desk/cases/${claimId}/second`, { answer: 'agree' });
}

/** A case on which a helper and the supervisor have decided for the participant: the core may move it. */
export async function sendAndAccept(branch: DeskBranch, person: Person): Promise<WaitingCase> {
  const sent = await sendToDesk(branch, person);
  const { sender } = branch.browser;
  await decideOn(await atDesk(branch, sender, HELPER), sent);
  await agreeTo(await atDesk(branch, sender), sent);
  return sent;
}

async function send(sender: Sender, kiosk: KioskHand, sealed: SealedCase): Promise<void> {
  const answer = await kiosk.put(sender, sealed);
  if (answer?.status !== 200) throw new Error(`a claim for the desk is not taken: ${answer?.status}`);
}
