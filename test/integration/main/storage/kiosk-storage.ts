import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { onTestFinished } from 'vitest';
import type { Acknowledgement } from '../../../../contract/claim/acknowledgement.ts';
import { claimIdSchema } from '../../../../contract/claim/claim.ts';
import { auditLog } from '../../../../main/audit/log.ts';
import type { Clock } from '../../../../main/clock.ts';
import { openDatabase } from '../../../../main/database/open.ts';
import { digestOf } from '../../../../main/keys/seal.ts';
import { type OutboxStore, outboxStore, type SealedClaim } from '../../../../main/outbox/store.ts';
import { TestClock } from '../../../fixtures/head-office.ts';

/** The storage of one kiosk on a real disk, closed when the test is over. */
export function openStorage(folder: string, clock: Clock = new TestClock()) {
  const file = join(folder, 'kiosk.db');
  const database = openDatabase(file);
  onTestFinished(() => {
    database.close();
  });
  const audit = auditLog(database, clock);
  const store = outboxStore({ database, clock, audit, branchId: 'BDG', kioskId: '02' });
  return { file, database, audit, store };
}

/** The first bytes of an envelope as it lies on the disk. */
export const beginningOf = ({ envelope }: Pick<SealedClaim, 'envelope'>): Buffer =>
  Buffer.from(envelope.slice(0, 60), 'base64url');

/** A claim with an envelope of a size that needs pages of its own in the database. */
export function sealedClaim(
  store: OutboxStore,
  envelope = `envelope-${uuidv7()}-`.repeat(2_000),
): SealedClaim {
  return {
    claimId: claimIdSchema.parse(uuidv7()),
    receiptNumber: store.takeReceiptNumber(),
    envelope,
    envelopeDigest: digestOf(envelope),
  };
}

export function accepted({ claimId, envelopeDigest }: SealedClaim): Acknowledgement {
  return { outcome: 'accepted', claimId, envelopeDigest, decidedAt: '2026-11-18T03:00:00.000Z' };
}

export function refused({ claimId, envelopeDigest }: SealedClaim): Acknowledgement {
  return {
    outcome: 'refused',
    refusal: 'figuresDiffer',
    claimId,
    envelopeDigest,
    decidedAt: '2026-11-18T03:00:00.000Z',
  };
}

/** Whether these bytes stand anywhere in the files of a folder: database, write-ahead log, everything. */
export function isOnDisk(folder: string, content: string | Buffer): boolean {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return files.filter((file) => statSync(file).isFile()).some((file) => readFileSync(file).includes(content));
}
