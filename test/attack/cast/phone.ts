import { z } from 'zod';
import {
  DEVICE_CODE_GRANT,
  type DeviceAuthorization,
  deviceAuthorizationSchema,
  oauthErrorSchema,
} from '../../../contract/head-office/device-authorization.ts';
import { KIOSK_ASSERTION } from '../../../contract/keys/kiosk-assertion.ts';
import { Browser } from '../wire/browser.ts';
import type { Sender, WireAnswer } from '../wire/sender.ts';
import type { KioskHand } from './kiosk.ts';
import type { Participant } from './people.ts';

const tokenAnswer = z.object({ access_token: z.string() });

/** Begins a sign-in by phone at a kiosk. @throws where the head office begins none. */
export async function beginByPhone(sender: Sender, kiosk: KioskHand): Promise<DeviceAuthorization> {
  const answer = await askToBegin(sender, await kiosk.clientAssertion('/oauth/device_authorization'), {
    shows_number: 'true',
  });
  return deviceAuthorizationSchema.parse(answer?.json);
}

export function askToBegin(sender: Sender, assertion: string, form: Record<string, string> = {}) {
  return sender.send('POST', '/oauth/device_authorization', { form: { ...client(assertion), ...form } });
}

export function poll(sender: Sender, assertion: string, deviceCode: string): Promise<WireAnswer | undefined> {
  const form = { ...client(assertion), grant_type: DEVICE_CODE_GRANT, device_code: deviceCode };
  return sender.send('POST', '/oauth/token', { form });
}

/** The token of a session that a poll opened. */
export function tokenIn(answer: WireAnswer | undefined): string | undefined {
  return tokenAnswer.safeParse(answer?.json).data?.access_token;
}

/** A phone that has opened the page behind the QR. */
export async function scan(sender: Sender, code: DeviceAuthorization): Promise<Browser> {
  const phone = new Browser(sender);
  const { pathname, search } = new URL(code.verification_uri_complete);
  await phone.open(pathname + search);
  return phone;
}

/** The person says yes. Who stands before the kiosk knows its number; who is elsewhere leaves the question open. */
export async function sayYes(
  phone: Browser,
  { email, password }: Participant,
  number?: string,
): Promise<void> {
  if (number !== undefined && phone.html.includes('<button name="nomor"')) {
    await phone.submit('/masuk', { nomor: number });
  }
  await phone.submit('/masuk', { email, sandi: password, jawab: 'ya' });
}

/** The number on the kiosk's screen, once the page is open on a phone. */
export async function numberOf(
  sender: Sender,
  kiosk: KioskHand,
  { device_code: code }: DeviceAuthorization,
): Promise<string | undefined> {
  const answer = await poll(sender, await kiosk.clientAssertion('/oauth/token'), code);
  return oauthErrorSchema.safeParse(answer?.json).data?.number;
}

function client(assertion: string) {
  return { client_assertion_type: KIOSK_ASSERTION.type, client_assertion: assertion };
}
