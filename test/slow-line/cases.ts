import { join } from 'node:path';
import type { z } from 'zod';
import { membershipSchema } from '../../contract/eligibility/membership.ts';
import { sessionSchema } from '../../contract/head-office/accounts.ts';
import { auditLog } from '../../main/audit/log.ts';
import type { KioskConfigFile } from '../../main/configuration/config.ts';
import { openDatabase } from '../../main/database/open.ts';
import type { KioskKey } from '../../main/keys/kiosk-key.ts';
import { claimSealer } from '../../main/keys/seal.ts';
import { claimSigner } from '../../main/keys/sign.ts';
import { outboxStore } from '../../main/outbox/store.ts';
import type { Registry } from '../faults/head-office/registry.ts';
import { photoOf } from '../faults/kiosk/photo.ts';
import { makeClaim } from '../fixtures/claim/sealed-claim.ts';

/** A case that waits in the kiosk's outbox. */
export interface Case {
  readonly claimId: string;
  readonly pictureBytes: number;
  /** What has to go over the line: the envelope without the eighth of each letter that base64url leaves empty. */
  readonly sealedBytes: number;
}

export interface CasesOptions {
  readonly folder: string;
  readonly kiosk: { readonly branchId: string; readonly kioskId: string };
  readonly key: KioskKey;
  readonly keys: KioskConfigFile['headOffice']['keys'];
  readonly registry: Registry;
  /** The head office, reached without the line. */
  readonly address: string;
  readonly clock: { now(): Date };
}

/** A photo alone. */
const LEAST_BYTES = 150_000;

/** Sizes from a photo alone to the largest, each larger than the one before by the same ratio. */
export function sizesOf(cases: number, mostBytes: number): number[] {
  return Array.from({ length: cases }, (_, place) =>
    Math.round(LEAST_BYTES * (mostBytes / LEAST_BYTES) ** (cases === 1 ? 1 : place / (cases - 1))),
  );
}

/** People have confirmed while there was no line: claims of these sizes lie sealed in the outbox. */
export async function queueCases(options: CasesOptions, sizes: readonly number[]): Promise<Case[]> {
  const { folder, kiosk, key, keys, registry, clock } = options;
  const database = openDatabase(join(folder, 'kiosk.db'));
  const store = outboxStore({ database, clock, audit: auditLog(database, clock), ...kiosk });
  const sealer = claimSealer(keys);
  const sign = claimSigner(key);
  const cases: Case[] = [];
  for (const [place, bytes] of sizes.entries()) {
    const { email, password, reason, bankCode, accountNumber: number } = registry.newcomer();
    const session = await ask(options.address, 'POST', '/v1/sessions', sessionSchema, { email, password });
    const membership = await ask(
      options.address,
      'GET',
      '/v1/me/membership',
      membershipSchema,
      undefined,
      session.token,
    );
    const { claim, attachments } = makeClaim({
      kiosk,
      membership,
      sessionId: session.sessionId,
      reason,
      account: { bankCode, number },
      confirmedAt: clock.now(),
      photo: photoOf(bytes, place),
      running: place + 1,
    });
    const receiptNumber = store.takeReceiptNumber();
    const sealed = await sealer.seal({ ...claim, receiptNumber }, attachments, sign);
    store.enqueue({ claimId: claim.claimId, receiptNumber, ...sealed });
    const sealedBytes = Math.ceil((sealed.envelope.length * 6) / 8);
    cases.push({ claimId: claim.claimId, pictureBytes: bytes, sealedBytes });
  }
  database.close();
  return cases;
}

async function ask<T>(
  address: string,
  method: string,
  path: string,
  answer: z.ZodType<T>,
  body?: object,
  token?: string,
): Promise<T> {
  const answered = await fetch(new URL(path, address), {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: body ? JSON.stringify(body) : null,
  });
  return answer.parse(await answered.json());
}
