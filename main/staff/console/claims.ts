import { remedyFor } from '../../../contract/claim/remedy.ts';
import type { WaitingFault } from '../../../contract/kiosk-api/screens/staff.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import type { UndeliveredClaim } from '../../outbox/store.ts';
import type { StaffPorts } from '../chart/ports.ts';

/** More than a person would read. */
const MOST_SHOWN = 50;

/** Fault codes of the sender and of the head office, as the kinds that staff can act on. */
const FAULTS: Readonly<Record<string, WaitingFault>> = {
  unreachable: 'unreachable',
  timeout: 'unreachable',
  unavailable: 'busy',
  tooManyAttempts: 'busy',
  internal: 'busy',
  unintelligible: 'unintelligible',
  acknowledgementNotSigned: 'notSigned',
  envelopeDamaged: 'envelopeDamaged',
  envelopeMissing: 'envelopeMissing',
};

/** The outbox as staff see it: receipt numbers and reasons, nothing of a person. */
export function claimsForStaff({ store, sender }: Pick<Outbox, 'store' | 'sender'>): StaffPorts['claims'] {
  return {
    counts() {
      const { parked, refused } = store.countForStaff();
      return { waiting: store.waiting().claims, parked, turnedDown: refused };
    },
    waiting: () => store.undelivered(MOST_SHOWN).map(shown),
    turnedDown: () =>
      store.turnedDown(MOST_SHOWN).map(({ decidedAt, ...claim }) => ({
        ...claim,
        // Staff stand at the desk to which people without an account are sent.
        remedy: remedyFor(claim.refusal, true),
        decidedAt: new Date(decidedAt).toISOString(),
      })),
    retry(claimId, by) {
      store.retry(claimId, by);
      sender.sendDue();
    },
    retryAll() {
      store.retryNow();
      sender.sendDue();
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
