import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { claimSchema } from '../../../contract/claim/claim.ts';
import type { Branch } from '../branch/branch.ts';
import type { ReceiptShown } from '../kiosk/protocol.ts';

/** What became of the claims of a round, by the receipts shown and by the head office's own database. */
export interface Verification {
  /** Claims for which a receipt was shown. */
  readonly confirmed: number;
  readonly receipts: number;
  readonly accepted: number;
  /** Destroyed on the kiosk's disk; known there by its receipt number, and set aside for staff as unreadable. */
  readonly unreadable: number;
  /** Confirmed, neither accepted nor known as unreadable when everything had been mended. */
  readonly lost: number;
  /** Accepted more than once. */
  readonly twice: number;
  /** Receipts for what the kiosk never kept, under a number given before, or that say something else. */
  readonly falseReceipts: number;
  readonly remarks: readonly string[];
}

/** `before` are the receipts of earlier rounds, none of whose numbers may be shown again. */
export async function verifyReceipts(
  branch: Branch,
  receipts: readonly ReceiptShown[],
  before: ReadonlySet<string>,
): Promise<Verification> {
  const numbers = new Set(before);
  const claims = new Set<string>();
  const remarks: string[] = [];
  let [accepted, unreadable, lost, twice, falseReceipts] = [0, 0, 0, 0, 0];
  for (const receipt of receipts) {
    const { claimId, receiptNumber } = receipt;
    const { holds, because } = await whatArrived(branch, receipt);
    const state = stateOnDisk(branch, receipt);
    const kept = holds || state !== undefined;
    if (holds) accepted += 1;
    else if (state === 'parked') unreadable += 1;
    else {
      lost += 1;
      remarks.push(`${receiptNumber} lost: ${because}`);
    }
    if (!kept || numbers.has(receiptNumber) || claims.has(claimId)) {
      falseReceipts += 1;
      remarks.push(`${receiptNumber} false: ${kept ? 'shown before' : 'nowhere kept'}`);
    }
    numbers.add(receiptNumber);
    claims.add(claimId);
    const times = await branch.registry.acceptedOf(receipt.email);
    if (times > 1) twice += 1;
    if (times > 1) remarks.push(`${receiptNumber} accepted ${times} times`);
  }
  return {
    confirmed: claims.size,
    receipts: receipts.length,
    accepted,
    unreadable,
    lost,
    twice,
    falseReceipts,
    remarks,
  };
}

/** Whether exactly the claim of a receipt was accepted, photo and all. */
async function whatArrived({ registry }: Branch, { claimId, receiptNumber, photoDigest }: ReceiptShown) {
  const held = await registry.find(claimId);
  if (!held) return { holds: false, because: 'it did not arrive' };
  if (held.outcome === 'refused') return { holds: false, because: `refused: ${held.refusal}` };
  const claim = claimSchema.parse(JSON.parse(held.claim ?? 'null'));
  const same = claim.receiptNumber === receiptNumber && held.photoDigest === photoDigest;
  return same ? { holds: true, because: '' } : { holds: false, because: 'something else arrived' };
}

/** How a claim stands on the kiosk's own disk; undefined where it is not known there under its receipt number. */
function stateOnDisk({ kioskFolder }: Branch, { claimId, receiptNumber }: ReceiptShown): string | undefined {
  const database = new Database(join(kioskFolder, 'kiosk.db'), { readonly: true });
  try {
    const found = database
      .prepare('SELECT state FROM outbox WHERE claim_id = ? AND receipt_number = ?')
      .pluck()
      .get(claimId, receiptNumber);
    return z.string().optional().parse(found);
  } finally {
    database.close();
  }
}
