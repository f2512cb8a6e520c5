import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditHead, auditHeadSchema } from '../../../../contract/fleet/audit-head.ts';
import { type AuditEntry, BEFORE_THE_FIRST, digestOfEntry } from '../../../../main/audit/entry.ts';
import { type AuditFault, verifyAudit } from '../../../../main/audit/verify.ts';

type Content = Pick<AuditEntry, 'at' | 'event' | 'fields'>;

/** A log as the kiosk writes it. */
function logOf(contents: readonly Content[]): AuditEntry[] {
  let previous = BEFORE_THE_FIRST;
  return contents.map((content, index) => {
    const digest = digestOfEntry({ ...content, previous });
    const entry = { ...content, sequence: index + 1, previous, digest };
    previous = digest;
    return entry;
  });
}

function headAt(log: readonly AuditEntry[], sequence: number): AuditHead {
  return auditHeadSchema.parse({
    kiosk: 'BDG-02',
    log: log[0]?.digest,
    sequence,
    hash: log[sequence - 1]?.digest,
    at: '2026-11-22T03:00:00.000Z',
  });
}

const renumbered = (entries: readonly AuditEntry[]) =>
  entries.map((entry, index) => ({ ...entry, sequence: index + 1 }));

/** The entries that a fault names. */
function named(faults: readonly AuditFault[]): number[] {
  return faults.flatMap((fault) => {
    const upTo = 'upTo' in fault ? fault.upTo : fault.sequence;
    return Array.from({ length: upTo - fault.sequence + 1 }, (_, index) => fault.sequence + index);
  });
}

const content = fc.record({
  at: fc.integer({ min: 0, max: 2_000_000_000_000 }),
  event: fc.constantFrom('kioskStarted', 'claimQueued', 'claimAccepted'),
  fields: fc.uuid().map((claimId) => JSON.stringify({ claimId })),
});
const log = fc.array(content, { minLength: 3, maxLength: 30 }).map(logOf);
/** A log and the number of one of its entries. */
const logAndEntry = log.chain((entries) =>
  fc.record({ entries: fc.constant(entries), number: fc.integer({ min: 1, max: entries.length }) }),
);

const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, check), { numRuns: 300 });

describe('a log that nobody touched', () => {
  test('is whole, and stays so against every head that was signed of it', () => {
    holds(logAndEntry, ({ entries, number }) => {
      expect(verifyAudit(entries, [headAt(entries, number)])).toEqual([]);
    });
  });

  test('is whole when there is nothing in it', () => expect(verifyAudit([])).toEqual([]));
});

describe('one thing done to a log is found, and the entry is named', () => {
  test('another time, event or field', () => {
    const changes: ((entry: AuditEntry) => AuditEntry)[] = [
      (entry) => ({ ...entry, at: entry.at + 1 }),
      (entry) => ({ ...entry, event: 'claimRefused' }),
      (entry) => ({ ...entry, fields: '{}' }),
      (entry) => ({ ...entry, digest: 'ab'.repeat(32) }),
      (entry) => ({ ...entry, previous: 'cd'.repeat(32) }),
    ];
    holds(fc.tuple(logAndEntry, fc.constantFrom(...changes)), ([{ entries, number }, change]) => {
      const touched = entries.map((entry) => (entry.sequence === number ? change(entry) : entry));
      expect(verifyAudit(touched)[0]).toEqual({ kind: 'changed', sequence: number });
    });
  });

  test('an entry taken out', () => {
    holds(logAndEntry, ({ entries, number }) => {
      const left = entries.filter(({ sequence }) => sequence !== number);
      const faults = verifyAudit(left, [headAt(entries, entries.length)]);
      expect(faults).toEqual([{ kind: 'missing', sequence: number, upTo: number }]);
    });
  });

  test('an entry taken out, and those behind it numbered anew', () => {
    holds(logAndEntry, ({ entries, number }) => {
      const left = renumbered(entries.filter(({ sequence }) => sequence !== number));
      const faults = verifyAudit(left, [headAt(entries, entries.length)]);
      expect(named(faults)).toContain(number);
    });
  });

  test('two entries exchanged', () => {
    const pair = log.chain((entries) =>
      fc.record({
        entries: fc.constant(entries),
        places: fc.uniqueArray(fc.integer({ min: 0, max: entries.length - 1 }), {
          minLength: 2,
          maxLength: 2,
        }),
      }),
    );
    holds(pair, ({ entries, places }) => {
      const [one = 0, other = 0] = places.toSorted((a, b) => a - b);
      const moved = renumbered(
        entries.map((entry, index) => {
          const from = index === one ? other : index === other ? one : index;
          return entries[from] ?? entry;
        }),
      );
      const faults = verifyAudit(moved);
      expect(faults[0]).toEqual({ kind: 'moved', sequence: one + 1, after: expect.any(Number) });
      expect(faults.map(({ sequence }) => sequence)).toContain(other + 1);
    });
  });

  test('an entry replaced by one that is whole in itself', () => {
    holds(logAndEntry, ({ entries, number }) => {
      fc.pre(number < entries.length);
      const replaced = entries.map((entry) => {
        if (entry.sequence !== number) return entry;
        const other = { ...entry, fields: '{"claimId":"another"}' };
        return { ...other, digest: digestOfEntry(other) };
      });
      expect(verifyAudit(replaced)).toEqual([{ kind: 'unlinked', sequence: number + 1 }]);
    });
  });

  test('the tail cut off, by a head that was signed of it', () => {
    holds(logAndEntry, ({ entries, number }) => {
      const cut = entries.slice(0, number - 1);
      expect(verifyAudit(cut)).toEqual([]);
      expect(verifyAudit(cut, [headAt(entries, entries.length)])).toEqual([
        { kind: 'missing', sequence: number, upTo: entries.length },
      ]);
    });
  });

  test('everything from an entry on rewritten, by the heads that were signed before', () => {
    holds(logAndEntry, ({ entries, number }) => {
      fc.pre(number > 1);
      const forged = logOf(
        entries.map((entry) => ({ ...entry, fields: entry.sequence >= number ? '{}' : entry.fields })),
      );
      expect(verifyAudit(forged)).toEqual([]);
      const heads = entries.map(({ sequence }) => headAt(entries, sequence));
      expect(verifyAudit(forged, heads)).toEqual([{ kind: 'rewritten', sequence: number, upTo: number }]);
    });
  });

  test('another log put in its place', () => {
    holds(log, (entries) => {
      const other = logOf([{ at: 1, event: 'kioskStarted', fields: '{}' }]);
      expect(verifyAudit(other, [headAt(entries, 1)])).toContainEqual({ kind: 'otherLog', sequence: 1 });
    });
  });
});

test('a log begun anew after a recovery is held against no head of the one before', () => {
  const before = logOf([{ at: 1, event: 'kioskStarted', fields: '{}' }]);
  const anew = logOf([{ at: 2, event: 'notice', fields: '{"code":"storageRecovered","claims":0}' }]);
  expect(verifyAudit(anew, [headAt(before, 1)])).toEqual([]);
});
