import { mkdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysSchema } from '../../../contract/keys/key-list.ts';
import { auditLog } from '../../../main/audit/log.ts';
import { systemClock } from '../../../main/clock.ts';
import { openDatabase } from '../../../main/database/open.ts';
import { openKeyRing } from '../../../main/keys/key-ring.ts';
import { fileStorage, type KioskKey, loadKioskKey } from '../../../main/keys/kiosk-key.ts';
import { claimSealer } from '../../../main/keys/seal.ts';
import { claimSigner } from '../../../main/keys/sign.ts';
import { openLog } from '../../../main/log.ts';
import { outboxStore } from '../../../main/outbox/store.ts';
import { knownBranch } from '../../../main/staff/accounts/known-branch.ts';
import { smallJpeg } from '../../fixtures/claim/sealed-claim.ts';
import { branchStaff } from '../../fixtures/staff/branch-staff.ts';
import { KioskHand } from './kiosk.ts';
import type { CastName, Participant } from './people.ts';

/** What lies on a kiosk's disk at night, after a day of visits; the service is off. */
export interface StolenDisk {
  readonly folder: string;
  readonly key: KioskKey;
  /** Of somebody whose claim waits for the line. */
  readonly waiting: { readonly person: Participant; readonly photo: Uint8Array; readonly envelope: string };
  /** Of somebody whose claim has arrived. */
  readonly delivered: { readonly person: Participant; readonly envelope: string };
}

/** Whose disk it is, and who was there. */
interface Left {
  readonly kiosks: { readonly honest: KioskHand };
  readonly people: Readonly<Record<CastName, Participant>>;
}

/** Made by main's own parts: its key, database, outbox, audit log, staff and log. */
export async function layDisk({ kiosks, people }: Left): Promise<StolenDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'stolen-'));
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const key = await loadKioskKey(join(folder, 'kiosk-key'), fileStorage);
  const { keys } = keysSchema.parse(kiosks.honest.headOfficeKeys);
  const ring = openKeyRing(join(folder, 'head-office-keys.json'), keys);
  await ring.ready;
  const database = openDatabase(join(folder, 'kiosk.db'));
  await knownBranch(database).write({ people: [...branchStaff], pinDigits: 6 });
  const { branchId, kioskId } = kiosks.honest.kiosk;
  const audit = auditLog(database, systemClock);
  const store = outboxStore({
    database,
    audit,
    clock: systemClock,
    branchId,
    kioskId,
    flush: async () => undefined,
  });
  const hand = new KioskHand({ ...kiosks.honest.kiosk, kid: key.kid, privateKey: key.privateKey }, { keys });
  const sealer = claimSealer(ring.keys);
  async function confirm(person: Participant, photo: Uint8Array) {
    const filled = hand.claimOf(person, { photo });
    const claim = { ...filled.claim, receiptNumber: store.takeReceiptNumber() };
    const sealed = await sealer.seal(claim, filled.attachments, claimSigner(key));
    store.enqueue({ claimId: claim.claimId, receiptNumber: claim.receiptNumber, ...sealed });
    await store.settle(claim.claimId);
    return { ...sealed, claimId: claim.claimId };
  }
  const done = await confirm(people.other, smallJpeg(330, 250, 9));
  const { claimId, envelopeDigest } = done;
  const decidedAt = new Date().toISOString();
  store.recordDecision({ outcome: 'accepted', claimId, envelopeDigest, decidedAt }, 'signed-answer');
  const photo = smallJpeg(340, 260, 5);
  const queued = await confirm(people.victim, photo);
  openLog(join(folder, 'logs'))('kioskStarted');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return {
    folder,
    key,
    waiting: { person: people.victim, photo, envelope: queued.envelope },
    delivered: { person: people.other, envelope: done.envelope },
  };
}
