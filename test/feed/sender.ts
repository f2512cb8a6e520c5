import { setTimeout as pause } from 'node:timers/promises';
import { claimAnswerSchema } from '../../contract/claim/acknowledgement.ts';
import { KIOSK_ASSERTION } from '../../contract/keys/kiosk-assertion.ts';
import {
  assertionOf,
  digestOf,
  makeClaim,
  sealClaim,
  type TestKiosk,
} from '../fixtures/claim/sealed-claim.ts';
import { type Person, personOf } from '../fleet/people.ts';

interface Sending {
  readonly kiosk: TestKiosk;
  readonly firstAt: Date;
  readonly headOfficeKeys: unknown;
  /** Any instance. */
  readonly address: () => string;
  readonly isOver: () => boolean;
}

/** Sends the claim of a person until it is acknowledged, as a kiosk does. @returns Its id. */
export async function sendClaim(sending: Sending, number: number): Promise<string> {
  const person: Person = personOf(number, sending.firstAt);
  const { kiosk } = sending;
  const { claim, attachments } = makeClaim({
    kiosk,
    ...person,
    reason: 'businessStopped',
    running: number + 1,
  });
  const envelope = await sealClaim(claim, attachments, sending);
  const path = `/v1/claims/${claim.claimId}`;
  const assert = assertionOf(kiosk, { now: () => new Date() });
  while (!sending.isOver()) {
    const assertion = await assert({ htm: 'PUT', path, digest: digestOf(envelope) });
    const answer = await fetch(`${sending.address()}${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/jose', [KIOSK_ASSERTION.header]: assertion },
      body: envelope,
    }).catch(() => undefined);
    if (answer?.ok) {
      claimAnswerSchema.parse(await answer.json());
      return claim.claimId;
    }
    await answer?.body?.cancel();
    await pause(300);
  }
  throw new Error('a claim was not taken in time');
}
