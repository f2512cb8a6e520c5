import { v7 as uuidv7 } from 'uuid';
import { claimIdSchema } from '../../../contract/claim/claim.ts';
import { auditLog } from '../../../main/audit/log.ts';
import { batchCheckpoints } from '../../../main/database/checkpoints.ts';
import { diskWork } from '../../../main/database/disk-work.ts';
import { flushBeside } from '../../../main/database/flush.ts';
import { openDatabase } from '../../../main/database/open.ts';
import { digestOf } from '../../../main/digest.ts';
import { type OutboxStore, outboxStore, type SealedClaim } from '../../../main/outbox/store.ts';
import { kioskConfig } from '../../fixtures/configuration/kiosk-config.ts';

/** What sealing a claim gives, before anything is queued. */
export type Sealed = Pick<SealedClaim, 'envelope' | 'envelopeDigest'>;

/** The kiosk's own outbox, opened and set as the kiosk does. */
export function openOutbox(file: string) {
  const { outbox, branchId, kioskId } = kioskConfig();
  // Before anything that a queue was filled with beforehand, so that what is measured is due first.
  let time = Date.UTC(2026, 0, 1);
  const clock = { now: () => new Date(time++) };
  const database = openDatabase(file);
  const disk = diskWork(database);
  const flush = flushBeside(database, disk);
  const checkpoints = batchCheckpoints({
    disk,
    deletions: outbox.eraseClaims,
    seconds: outbox.eraseSeconds,
    onBug(error) {
      throw error;
    },
  });
  const store = outboxStore({
    database,
    clock,
    audit: auditLog(database, clock),
    branchId,
    kioskId,
    flush,
    onErased: checkpoints.deleted,
  });
  return {
    enqueue: (sealed: Sealed) => enqueue(store, sealed),
    take: () => take(store),
    database,
    async close() {
      await checkpoints.stop();
      database.close();
    },
  };
}

/** All that Konfirmasi writes, until the disk has it: the number, the claim, its envelope and its audit entry. */
async function enqueue(store: OutboxStore, { envelope, envelopeDigest }: Sealed): Promise<void> {
  const receiptNumber = store.takeReceiptNumber();
  const claimId = claimIdSchema.parse(uuidv7());
  store.enqueue({ claimId, receiptNumber, envelope, envelopeDigest });
  await store.settle(claimId);
}

/** All that the sender does on the disk with a claim that is accepted at once. */
function take(store: OutboxStore): void {
  store.waiting();
  const [claim] = store.due(1, []);
  if (!claim || claim.envelope === null) throw new Error('nothing is due');
  const { claimId, envelopeDigest } = claim;
  if (digestOf(claim.envelope) !== envelopeDigest) throw new Error('the envelope is damaged');
  const decidedAt = '2026-11-18T03:00:00.000Z';
  store.recordDecision({ outcome: 'accepted', claimId, envelopeDigest, decidedAt }, 'a'.repeat(500));
}
