import type { WaitingFault } from '../../contract/kiosk-api/screens/staff.ts';
import type { OutboxStore, UndeliveredClaim } from '../outbox/store.ts';
import type { StaffPorts } from './chart/ports.ts';

/** As many as a person would look through. */
const MOST_SHOWN = 50;

/** Codes of the sender and of the head office, in the few kinds that staff can act on. */
const FAULTS: Readonly<Record<string, WaitingFault>> = {
  unreachable: 'unreachable',
  unavailable: 'busy',
  tooManyAttempts: 'busy',
  internal: 'busy',
  unintelligible: 'unintelligible',
  acknowledgementNotSigned: 'notSigned',
  envelopeDamaged: 'envelopeDamaged',
  envelopeMissing: 'envelopeMissing',
};

/** The outbox as staff see it: receipt numbers and reasons, nothing of a person. */
export function claimsForStaff(store: OutboxStore, wake: () => void): StaffPorts['claims'] {
  return {
    counts() {
      const { parked, refused } = store.forStaff();
      return { waiting: store.waiting().claims, parked, turnedDown: refused };
    },
    waiting: () => store.undelivered(MOST_SHOWN).map(shown),
    turnedDown: () =>
      store
        .turnedDown(MOST_SHOWN)
        .map(({ decidedAt, ...claim }) => ({ ...claim, decidedAt: new Date(decidedAt).toISOString() })),
    retry(claimId, by) {
      store.retry(claimId, by);
      wake();
    },
    retryAll() {
      store.retryNow();
      wake();
    },
  };
}

function shown({
  claimId,
  receiptNumber,
  state,
  attempts,
  fault,
  queuedAt,
  nextAttemptAt,
}: UndeliveredClaim) {
  return {
    claimId,
    receiptNumber,
    state,
    attempts,
    fault: fault === null ? ('notTried' as const) : (FAULTS[fault] ?? 'other'),
    queuedAt: new Date(queuedAt).toISOString(),
    nextAttemptAt: nextAttemptAt === null ? null : new Date(nextAttemptAt).toISOString(),
  };
}
