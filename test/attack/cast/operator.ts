import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
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

/** An operator with a password of their own, and whatever a sign-in needs besides. */
export interface OperatorAccount {
  readonly name: string;
  readonly password: string;
}

/** As whoever runs the head office does it; gives the one-time password. */
export async function addOperator({ program, flags, environment }: Programs, name: string): Promise<string> {
  const args = [program, ...flags, '--add-operator', name];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: environment });
  return addedSchema.parse(JSON.parse(stdout)).oneTimePassword;
}

/** Adds an operator who then chooses a password. */
export async function newOperator(
  programs: Programs,
  sender: Sender,
  name: string,
): Promise<OperatorAccount> {
  const once = { name, password: await addOperator(programs, name) };
  const browser = await signInOperator(sender, once);
  await browser.submit('/fleet/password', { newPassword: PASSWORD, again: PASSWORD });
  return { name, password: PASSWORD };
}

/** A browser in which the operator has signed in. */
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

/** A one-time code for a kiosk of this place. @throws where the page shows none. */
export async function makeCode(
  browser: Browser,
  place: { readonly branchId: string; readonly kioskId: string },
) {
  await browser.open('/fleet/enrol');
  const html = await browser.submit('/fleet/enrol', {
    ...place,
    branchName: 'Bandung Suci',
    city: 'Bandung',
    timeZone: 'Asia/Jakarta',
    supervisorId: 'S01',
    supervisorName: 'Dewi Lestari',
  });
  const code = /id="code">([\w-]+)</.exec(html)?.[1]?.replaceAll('-', '');
  const firstPin = /id="first-pin">([^<]+)</.exec(html)?.[1];
  if (code === undefined || firstPin === undefined) throw new Error(`no code is shown: ${browser.status}`);
  return { ...place, code, firstPin };
}
