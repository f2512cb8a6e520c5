import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { KioskDatabase } from '../storage/open.ts';

const FIRST = '0'.repeat(64);

/** What is recorded, and with which fields. None of them says anything about a participant. */
interface AuditEvents {
  kioskStarted: { version: string; training: boolean };
  claimQueued: { claimId: string; receiptNumber: string; envelopeDigest: string };
  claimAccepted: { claimId: string; envelopeDigest: string };
  claimParked: { claimId: string; because: string };
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
  /** Staff put a claim that was set aside back among those to send. */
  claimRetried: { claimId: string; staffId: string };
  staffSignedIn: { staffId: string; role: string };
  staffSignedOut: { staffId: string; because: 'end' | 'idle' | 'visitEnded' };
  staffRefused: { staffId: string; because: 'pinWrong' | 'pinLocked' | 'notActive' };
  staffPinChanged: { staffId: string };
  /** By the provisioning file, or by a supervisor. */
  staffAdded: { staffId: string; role: string; by: string };
  staffSwitched: { staffId: string; active: boolean; by: string };
  staffPinReset: { staffId: string; by: string };
  settingChanged: { name: string; value: number; by: string };
  programLeft: { to: string; by: string };
  /** Something that staff must know of, by its code. */
  notice: { code: 'storageRecovered' } & Readonly<Record<string, string | number>>;
}

const rowSchema = z.object({
  sequence: z.int(),
  at: z.int(),
  event: z.string(),
  fields: z.string(),
  previous: z.string(),
  digest: z.string(),
});
type Row = z.infer<typeof rowSchema>;

export interface AuditLog {
  /** Adds an entry; inside a transaction it stands or falls with it. */
  append<E extends keyof AuditEvents>(event: E, fields: AuditEvents[E]): void;
  /** The number of the first entry that does not follow from the one before it; null when all do. */
  firstBroken(): number | null;
}

export function auditLog(database: KioskDatabase, clock: Clock): AuditLog {
  const last = database.prepare('SELECT digest FROM audit ORDER BY sequence DESC LIMIT 1').pluck();
  const insert = database.prepare(
    'INSERT INTO audit (at, event, fields, previous, digest) VALUES (@at, @event, @fields, @previous, @digest)',
  );
  const all = database.prepare('SELECT * FROM audit ORDER BY sequence');
  return {
    append(event, fields) {
      const previous = z.string().optional().parse(last.get()) ?? FIRST;
      const entry = { at: clock.now().getTime(), event, fields: JSON.stringify(fields), previous };
      insert.run({ ...entry, digest: digestOf(entry) });
    },
    firstBroken() {
      let previous = FIRST;
      let expected = 1;
      for (const raw of all.iterate()) {
        const row = rowSchema.parse(raw);
        const follows = row.sequence === expected && row.previous === previous;
        if (!follows || row.digest !== digestOf(row)) return expected;
        previous = row.digest;
        expected += 1;
      }
      return null;
    },
  };
}

function digestOf({
  at,
  event,
  fields,
  previous,
}: Pick<Row, 'at' | 'event' | 'fields' | 'previous'>): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, at, event, fields]))
    .digest('hex');
}
