import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';
import type { Role } from '../../../head-office/operators/roles.ts';
import { Browser } from '../wire/browser.ts';
import type { Sender } from '../wire/sender.ts';

/** How the programs of the head office are called, beside the one that runs. */
export interface Programs {
  readonly program: string;
  readonly flags: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

const PASSWORD = 'padi menguning di sawah';
const addedSchema = z.object({ oneTimePassword: z.string() });

/** What a thief may have of an operator: name and password, and not their authenticator. */
export interface OperatorAccount {
  readonly name: string;
  readonly password: string;
}

/** An operator with a password and a second factor of their own, signed in. */
export interface OperatorAtDesk extends OperatorAccount {
  readonly browser: Browser;
}

/** As whoever runs the head office does it; gives the one-time password. */
export async function addOperator(
  { program, flags, environment }: Programs,
  name: string,
  role: Role = 'administrator',
): Promise<string> {
  const args = [program, ...flags, '--add-operator', name, '--role', role];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: environment });
  return addedSchema.parse(JSON.parse(stdout)).oneTimePassword;
}

/** As whoever runs the head office does it for an account at the identity provider. */
export async function linkOperator(
  { program, flags, environment }: Programs,
  { name, subject }: { readonly name: string; readonly subject: string },
): Promise<void> {
  const args = [program, ...flags, '--link-operator', name, '--subject', subject, '--role', 'administrator'];
  await promisify(execFile)(process.execPath, args, { env: environment });
}

/** Adds an operator who then chooses a password, and sets up an authenticator. @throws where the pages are not open then. */
export async function newOperator(
  programs: Programs,
  sender: Sender,
  name: string,
  role?: Role,
): Promise<OperatorAtDesk> {
  const once = await signInOperator(sender, { name, password: await addOperator(programs, name, role) });
  await once.submit('/fleet/password', { newPassword: PASSWORD, again: PASSWORD });
  const browser = await signInOperator(sender, { name, password: PASSWORD });
  const key = /<code id="key">([^<]+)</.exec(browser.html)?.[1] ?? '';
  const code = TOTP.generate({ secret: Secret.fromBase32(key.replaceAll(' ', '')) });
  await browser.submit('/fleet/second-factor/new', { code });
  if (!(await isSignedIn(browser))) throw new Error(`${name} cannot sign in: ${browser.status}`);
  return { name, password: PASSWORD, browser };
}

/** A browser in which somebody has given name and password, and no more. */
export async function signInOperator(sender: Sender, { name, password }: OperatorAccount): Promise<Browser> {
  const browser = new Browser(sender);
  await browser.open('/fleet/sign-in');
  await browser.submit('/fleet/sign-in', { name, password });
  return browser;
}

/** Whether the pages of the fleet are open to this browser. */
export async function isSignedIn(browser: Browser): Promise<boolean> {
  const answer = await browser.sender.get('/fleet', { headers: { cookie: cookieOf(browser) } });
  return answer?.status === 200;
}

export function cookieOf({ cookies }: Browser): string {
  return [...cookies].map((pair) => pair.join('=')).join('; ');
}

interface Place {
  readonly branchId: string;
  readonly kioskId: string;
}

/** Proposes that a kiosk be withdrawn; the one who proposed may not confirm it. */
export async function proposeWithdrawal(browser: Browser, { branchId, kioskId }: Place): Promise<void> {
  const path = `/fleet/kiosks/${branchId}/${kioskId}`;
  await browser.open(path);
  await browser.submit(`${path}/revoke`, { confirm: `${branchId}-${kioskId}` });
}

/** Presses the button below the proposal that waits, or would if there were one. */
export async function confirmProposal(browser: Browser): Promise<string> {
  return browser.submit(`/fleet/proposals/${await waitingProposal(browser)}/confirm`, {});
}

export async function withdrawProposal(browser: Browser): Promise<void> {
  await browser.submit(`/fleet/proposals/${await waitingProposal(browser)}/withdraw`, {});
}

async function waitingProposal(browser: Browser): Promise<string> {
  const page = await browser.open('/fleet/proposals');
  return /proposals\/([\w-]+)\/(?:confirm|withdraw)"/.exec(page)?.[1] ?? 'none';
}

/** A one-time code for a kiosk of this place; a second person confirms it for one that exists. @throws where none is shown. */
export async function makeCode(browser: Browser, place: Place, second?: Browser) {
  await browser.open('/fleet/enrol');
  const shown = await browser.submit('/fleet/enrol', {
    ...place,
    branchName: 'Bandung Suci',
    city: 'Bandung',
    timeZone: 'Asia/Jakarta',
    supervisorId: 'S01',
    supervisorName: 'Dewi Lestari',
  });
  const html = second && !shown.includes('id="code"') ? await confirmProposal(second) : shown;
  const code = /id="code">([\w-]+)</.exec(html)?.[1]?.replaceAll('-', '');
  const firstPin = /id="first-pin">([^<]+)</.exec(html)?.[1];
  if (code === undefined || firstPin === undefined) throw new Error(`no code is shown: ${browser.status}`);
  return { ...place, code, firstPin };
}
