import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
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
  /** Bytes that are nowhere any more, whose receipt numbers the kiosk itself has told of as lost. */
  readonly gone: number;
  /** Confirmed, neither accepted, known as unreadable nor told of as lost when everything had been mended. */
  readonly lost: number;
  /** Accepted more than once. */
  readonly twice: number;
  /** Receipts for what the kiosk never kept, under a number given before, or that say something else. */
  readonly falseReceipts: number;
  /** Receipts under a number that was given before. */
  readonly sameNumber: number;
  readonly remarks: readonly string[];
  /** Each claim that is gone, and what the kiosk says of it. */
  readonly listed: readonly string[];
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
  const listed: string[] = [];
  const told = toldLost(branch);
  let [accepted, unreadable, gone, lost, twice, falseReceipts, sameNumber] = [0, 0, 0, 0, 0, 0, 0];
  for (const receipt of receipts) {
    const { claimId, receiptNumber } = receipt;
    const { holds, because } = await whatArrived(branch, receipt);
    const state = stateOnDisk(branch, receipt);
    const saidLost = state === undefined ? told(receiptNumber) : undefined;
    const kept = holds || state !== undefined || saidLost !== undefined;
    if (holds) accepted += 1;
    else if (state === 'parked') unreadable += 1;
    else if (saidLost !== undefined) {
      gone += 1;
      listed.push(`${receiptNumber} gone: the kiosk says ${saidLost}`);
    } else {
      lost += 1;
      remarks.push(`${receiptNumber} lost: ${because}`);
    }
    if (!kept || numbers.has(receiptNumber) || claims.has(claimId)) {
      falseReceipts += 1;
      remarks.push(`${receiptNumber} false: ${kept ? 'shown before' : 'nowhere kept'}`);
    }
    if (numbers.has(receiptNumber)) sameNumber += 1;
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
    gone,
    lost,
    twice,
    falseReceipts,
    sameNumber,
    remarks,
    listed,
  };
}

/** What the kiosk says in its audit log of a receipt number that it does not find; undefined where it says nothing. */
function toldLost({ kioskFolder }: Branch): (receiptNumber: string) => string | undefined {
  // Of a kiosk that is not back the bench tells by itself.
  if (!existsSync(join(kioskFolder, 'kiosk.db'))) return () => undefined;
  const database = new Database(join(kioskFolder, 'kiosk.db'), { readonly: true });
  try {
    const notices = database.prepare("SELECT fields FROM audit WHERE event = 'notice'").pluck().all();
    const spans = notices.map((fields) => spanSchema.parse(JSON.parse(String(fields))));
    return (receiptNumber) => {
      const running = Number(receiptNumber.split('-')[2]);
      const span = spans.find(({ lostFrom, lostTo }) => running >= lostFrom && running <= lostTo);
      return span && `${span.lost} from ${span.lostFrom} to ${span.lostTo} lost, ${span.because}`;
    };
  } finally {
    database.close();
  }
}

const spanSchema = z.object({ because: z.string(), lostFrom: z.int(), lostTo: z.int(), lost: z.int() });

/** Whether exactly the claim of a receipt was accepted, photo and all. */
async function whatArrived({ registry }: Branch, { claimId, receiptNumber, photoDigest }: ReceiptShown) {
  const held = await registry.find(claimId);
  if (!held) return { holds: false, because: 'it did not arrive' };
  if (held.outcome === 'refused') return { holds: false, because: `refused: ${held.refusal}` };
  const same = held.receiptNumber === receiptNumber && held.photoDigest === photoDigest;
  return same ? { holds: true, because: '' } : { holds: false, because: 'something else arrived' };
}

/** How a claim stands on the kiosk's own disk; undefined where it is not known there under its receipt number. */
function stateOnDisk({ kioskFolder }: Branch, { claimId, receiptNumber }: ReceiptShown): string | undefined {
  if (!existsSync(join(kioskFolder, 'kiosk.db'))) return undefined;
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
