import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { isBusy } from '../database/busy.ts';
import type { KioskDatabase } from '../database/open.ts';
import { BEFORE_THE_FIRST, digestOfEntry, readEntries } from './entry.ts';
import { verifyAudit } from './verify.ts';

/** The recorded events and their fields. None of them is about a participant. */
interface AuditEvents {
  kioskStarted: { version: string; training: boolean };
  claimQueued: { claimId: string; receiptNumber: string; envelopeDigest: string };
  /** The disk did not keep it, and nobody was told that it would. */
  claimTakenBack: { claimId: string };
  claimAccepted: { claimId: string; envelopeDigest: string };
  claimParked: { claimId: string; because: string };
  receiptPrinted: { claimId: string; copy: number };
  claimRefused: { claimId: string; envelopeDigest: string; refusal: string };
  /** Staff helped: with the participant's consent, and who entered which field; by the names of fields alone. */
  claimAssisted: {
    claimId: string;
    staffId: string;
    consentVersion: string;
    consentedAt: string;
    identity: string;
    enteredBy: Readonly<Record<string, string>>;
  };
  helpAgreed: { staffId: string; consentVersion: string };
  helpDeclined: { staffId: string };
  /** Staff had a claim sent again that was set aside. */
  claimRetried: { claimId: string; staffId: string };
  staffSignedIn: { staffId: string; role: string };
  staffSignedOut: { staffId: string; because: 'end' | 'idle' | 'visitEnded' };
  staffRefused: { staffId: string; because: 'pinWrong' | 'pinLocked' };
  /** Staff said who they are while the line was down: nobody checked a PIN. */
  staffNotChecked: { staffId: string };
  staffPinChanged: { staffId: string };
  staffAdded: { staffId: string; role: string; by: string };
  staffSwitched: { staffId: string; active: boolean; by: string };
  staffPinReset: { staffId: string; by: string };
  settingChanged: { name: string; value: number | string | null; by: string };
  programLeft: { to: string; by: string };
  /** Something that staff must know, by its code. */
  notice: { code: 'storageRecovered' } & Readonly<Record<string, string | number>>;
}

/** Before an entry is written that waits for somebody else. */
const AGAIN_AFTER_MS = 100;
const endSchema = z.object({ sequence: z.int(), digest: z.string() });

export interface AuditLog {
  /**
   * Adds an entry; inside a transaction it is rolled back with it. While somebody else holds the database it waits its
   * turn, with the time at which it happened.
   */
  append<E extends keyof AuditEvents>(event: E, fields: AuditEvents[E]): void;
  /** The digests of the first and the last entry, and the last one's number; null while there is none. */
  ends(): { readonly first: string; readonly last: string; readonly sequence: number } | null;
  /** The number of the first entry that does not follow from the one before it; null when all do. */
  firstBroken(): number | null;
}

export function auditLog(database: KioskDatabase, clock: Clock): AuditLog {
  const first = database.prepare('SELECT sequence, digest FROM audit ORDER BY sequence LIMIT 1');
  const last = database.prepare('SELECT sequence, digest FROM audit ORDER BY sequence DESC LIMIT 1');
  const insert = database.prepare(
    'INSERT INTO audit (at, event, fields, previous, digest) VALUES (@at, @event, @fields, @previous, @digest)',
  );
  let waiting: { at: number; event: string; fields: string }[] = [];

  function write(happened: { at: number; event: string; fields: string }): void {
    const previous = endSchema.optional().parse(last.get())?.digest ?? BEFORE_THE_FIRST;
    const entry = { ...happened, previous };
    insert.run({ ...entry, digest: digestOfEntry(entry) });
  }

  function writeWaiting(): void {
    for (const happened of [...waiting]) {
      write(happened);
      waiting = waiting.slice(1);
    }
  }

  function writeLater(): void {
    setTimeout(() => {
      try {
        if (database.open) writeWaiting();
      } catch {
        // Nobody is there any more to be told, and what is behind it has been told by others.
        writeLater();
      }
    }, AGAIN_AFTER_MS);
  }

  return {
    append(event, fields) {
      const happened = { at: clock.now().getTime(), event, fields: JSON.stringify(fields) };
      // What is written by a transaction has its turn with it.
      if (database.inTransaction) return write(happened);
      waiting.push(happened);
      if (waiting.length > 1) return;
      try {
        writeWaiting();
      } catch (error) {
        if (!isBusy(error)) {
          waiting = [];
          throw error;
        }
        writeLater();
      }
    },
    ends() {
      const begin = endSchema.optional().parse(first.get());
      const end = endSchema.optional().parse(last.get());
      return begin && end ? { first: begin.digest, last: end.digest, sequence: end.sequence } : null;
    },
    firstBroken: () => verifyAudit(readEntries(database))[0]?.sequence ?? null,
  };
}
