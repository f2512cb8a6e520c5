import { z } from 'zod';
import {
  DEVICE_CODE_GRANT,
  type DeviceAuthorization,
  deviceAuthorizationSchema,
} from '../../../../contract/head-office/device-authorization.ts';
import { KIOSK_ASSERTION } from '../../../../contract/keys/kiosk-assertion.ts';
import { trainingPassword } from '../../../../head-office/training/participants.ts';
import { kioskAssertion } from '../../../../main/keys/kiosk-assertion.ts';
import { participantOf, type TestClock, type TestOffice } from '../../../fixtures/head-office.ts';
import { PhoneBrowser } from '../../../fixtures/phone-browser.ts';
import type { TestKiosk } from '../../../fixtures/sealed-claim.ts';

export interface OAuthAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A kiosk that asks for sign-ins by phone. */
export interface AskingKiosk {
  readonly assertion: () => Promise<string>;
  begin(form?: Record<string, string>): Promise<DeviceAuthorization>;
  poll(deviceCode: string): Promise<OAuthAnswer>;
}

export async function postForm(
  office: TestOffice,
  path: string,
  form: Record<string, string>,
): Promise<OAuthAnswer> {
  const answer = await fetch(`${office.address}${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: answer.status, body: z.record(z.string(), z.unknown()).parse(await answer.json()) };
}

export function askingKiosk(
  office: TestOffice,
  { kid, privateKey, publicKey }: TestKiosk,
  clock: TestClock,
): AskingKiosk {
  const assertion = kioskAssertion({ kid, privateKey, publicJwk: publicKey }, clock);
  const client = async () => ({
    client_assertion_type: KIOSK_ASSERTION.type,
    client_assertion: await assertion(),
  });
  return {
    assertion,
    async begin(form = {}) {
      const answer = await postForm(office, '/oauth/device_authorization', { ...(await client()), ...form });
      return deviceAuthorizationSchema.parse(answer.body);
    },
    async poll(deviceCode) {
      return postForm(office, '/oauth/token', {
        ...(await client()),
        grant_type: DEVICE_CODE_GRANT,
        device_code: deviceCode,
      });
    },
  };
}

/** A phone that has opened the page to which the kiosk's QR leads. */
export async function scan(
  office: TestOffice,
  code: DeviceAuthorization,
  phone = new PhoneBrowser(office.address),
): Promise<PhoneBrowser> {
  const { pathname, search } = new URL(code.verification_uri_complete);
  await phone.open(pathname + search);
  return phone;
}

/** The person of a case says yes. */
export function sayYes(phone: PhoneBrowser, caseId: string, sandi: string = trainingPassword): Promise<void> {
  return phone.submit({ email: participantOf(caseId).email, sandi, jawab: 'ya' });
}
