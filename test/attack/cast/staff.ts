import { z } from 'zod';
import {
  attestationNonceSchema,
  type StaffCredential,
  staffCredentialSchema,
} from '../../../contract/head-office/staff.ts';
import type { AssertedRequest } from '../../../contract/keys/kiosk-assertion.ts';
import type { Sender, WireAnswer } from '../wire/sender.ts';
import type { KioskHand } from './kiosk.ts';

/** The one member of staff of a new branch. */
export const SUPERVISOR = 'S01';
export const HELPER = 'B07';
export const OWN_PIN = '739146';

/** A branch with a kiosk, and the first PIN of its supervisor. */
export interface Branch {
  readonly kiosk: KioskHand;
  readonly firstPin: string;
}

/** What staff ask at a kiosk, which shows who it is; by the token of their credential where they have one. */
export async function asStaff(
  sender: Sender,
  kiosk: KioskHand,
  { method, path, token, json }: StaffRequest,
): Promise<WireAnswer | undefined> {
  const body = json === undefined ? undefined : JSON.stringify(json);
  const headers = await kiosk.asKiosk(method, path, body);
  return sender.send(method, path, {
    headers,
    ...(json !== undefined && { json }),
    ...(token !== undefined && { token }),
  });
}

interface StaffRequest {
  readonly method: AssertedRequest['htm'];
  readonly path: string;
  readonly token?: string;
  readonly json?: object;
}

export function tryPin(sender: Sender, kiosk: KioskHand, staffId: string, pin: string) {
  return asStaff(sender, kiosk, { method: 'POST', path: '/v1/staff/credentials', json: { staffId, pin } });
}

export function choosePin(sender: Sender, kiosk: KioskHand, token: string, pin: string) {
  return asStaff(sender, kiosk, { method: 'PUT', path: '/v1/staff/me/pin', token, json: { pin } });
}

/** By the first PIN: nothing is open but to choose another one. @throws where that is refused. */
export async function arrive(sender: Sender, { kiosk, firstPin }: Branch): Promise<StaffCredential> {
  return staffCredentialSchema.parse((await tryPin(sender, kiosk, SUPERVISOR, firstPin))?.json);
}

/** With a PIN of their own. @throws where that is refused. */
export async function signInSupervisor(sender: Sender, branch: Branch): Promise<StaffCredential> {
  return takeOwnPin(sender, branch, SUPERVISOR);
}

/** Goes from the first PIN to one of their own, and signs in by that. @throws where one of it is refused. */
export async function takeOwnPin(
  sender: Sender,
  { kiosk, firstPin }: Branch,
  staffId: string,
  pin = OWN_PIN,
): Promise<StaffCredential> {
  const { token } = staffCredentialSchema.parse((await tryPin(sender, kiosk, staffId, firstPin))?.json);
  z.object({ status: z.literal(204) }).parse(await choosePin(sender, kiosk, token, pin));
  return staffCredentialSchema.parse((await tryPin(sender, kiosk, staffId, pin))?.json);
}

/** What a supervisor does about the staff, at the branch's kiosk. @throws where the sign-in is refused. */
export async function supervise(
  sender: Sender,
  kiosk: KioskHand,
  { pin, path, json }: { readonly pin: string; readonly path: string; readonly json: object },
): Promise<WireAnswer | undefined> {
  const { token } = staffCredentialSchema.parse((await tryPin(sender, kiosk, SUPERVISOR, pin))?.json);
  return asStaff(sender, kiosk, { method: 'POST', path, token, json });
}

const firstPinAnswer = z.object({ firstPin: z.string() });

/** Adds a helper as a supervisor does; gives the first PIN. @throws where that is refused. */
export async function addHelper(
  sender: Sender,
  { kiosk }: Pick<Branch, 'kiosk'>,
  token: string,
  staffId = HELPER,
): Promise<string> {
  const json = { staffId, name: 'Budi Santoso', role: 'helper' };
  const answer = await asStaff(sender, kiosk, { method: 'POST', path: '/v1/staff', token, json });
  return firstPinAnswer.parse(answer?.json).firstPin;
}

/** For one attestation. @throws where none is given. */
export async function nonceFor(
  sender: Sender,
  kiosk: KioskHand,
  { token }: StaffCredential,
): Promise<string> {
  const answer = await asStaff(sender, kiosk, {
    method: 'POST',
    path: '/v1/staff/attestation-nonces',
    token,
  });
  return attestationNonceSchema.parse(answer?.json).nonce;
}
