import type { AuditHead } from '../../contract/fleet/audit-head.ts';
import { type AuditEntry, BEFORE_THE_FIRST, digestOfEntry } from './entry.ts';

/** What is wrong with an audit log, and at which entry. */
export type AuditFault =
  /** The entry differs from what was written. */
  | { readonly kind: 'changed'; readonly sequence: number }
  | { readonly kind: 'missing'; readonly sequence: number; readonly upTo: number }
  /** The entry belongs after another one than it follows. */
  | { readonly kind: 'moved'; readonly sequence: number; readonly after: number }
  /** The entry before it was replaced, or one between was removed. */
  | { readonly kind: 'unlinked'; readonly sequence: number }
  /** Whole in itself, but not what the kiosk signed: rewritten between these two signed heads. */
  | { readonly kind: 'rewritten'; readonly sequence: number; readonly upTo: number }
  /** The kiosk signed the head of another log than this one. */
  | { readonly kind: 'otherLog'; readonly sequence: number };

/**
 * Every fault of a log, by the entries' numbers. The chain finds what was changed, taken out or moved inside;
 * heads that the kiosk signed earlier find a tail that was cut off and a log that was rewritten as a whole.
 */
export function verifyAudit(entries: readonly AuditEntry[], heads: readonly AuditHead[] = []): AuditFault[] {
  return [...chainFaults(entries), ...headFaults(entries, heads)].toSorted((a, b) => a.sequence - b.sequence);
}

function chainFaults(entries: readonly AuditEntry[]): AuditFault[] {
  const faults: AuditFault[] = [];
  const places = new Map(entries.map(({ digest, sequence }) => [digest, sequence]));
  let before = { sequence: 0, digest: BEFORE_THE_FIRST };
  for (const entry of entries) {
    const { sequence, previous, digest } = entry;
    const gap = sequence - before.sequence - 1;
    if (gap > 0) faults.push({ kind: 'missing', sequence: before.sequence + 1, upTo: sequence - 1 });
    if (digestOfEntry(entry) !== digest) faults.push({ kind: 'changed', sequence });
    else if (gap === 0 && previous !== before.digest) {
      const after = previous === BEFORE_THE_FIRST ? 0 : places.get(previous);
      faults.push(after === undefined ? { kind: 'unlinked', sequence } : { kind: 'moved', sequence, after });
    }
    before = { sequence, digest };
  }
  return faults;
}

function headFaults(entries: readonly AuditEntry[], heads: readonly AuditHead[]): AuditFault[] {
  const faults: AuditFault[] = [];
  const digests = new Map(entries.map(({ sequence, digest }) => [sequence, digest]));
  // Without the first entry it is not known to which log a head belongs.
  const first = entries.find(({ sequence }) => sequence === 1)?.digest;
  const last = entries.at(-1)?.sequence ?? 0;
  const own = heads.filter(({ log }) => first === undefined || log === first);
  // After a recovery the kiosk starts another log, whose first entry records it.
  const startedAfterRecovery = entries[0]?.fields.includes('"code":"storageRecovered"') ?? false;
  if (own.length < heads.length && !startedAfterRecovery) faults.push({ kind: 'otherLog', sequence: 1 });
  let good = 0;
  for (const { sequence, hash } of own.toSorted((a, b) => a.sequence - b.sequence)) {
    const found = digests.get(sequence);
    if (found === hash) good = sequence;
    else if (found !== undefined) {
      faults.push({ kind: 'rewritten', sequence: good + 1, upTo: sequence });
      break;
    }
  }
  const cutAt = Math.max(0, ...own.map(({ sequence }) => sequence));
  if (cutAt > last) faults.push({ kind: 'missing', sequence: last + 1, upTo: cutAt });
  return faults;
}
