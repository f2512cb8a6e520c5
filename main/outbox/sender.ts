import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import type { Acknowledgement } from '../../contract/claim/acknowledgement.ts';
import type { ClaimId } from '../../contract/claim/claim.ts';
import type { Clock } from '../clock.ts';
import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import { type AcknowledgementReader, digestOf } from '../keys/seal.ts';
import type { HeadOfficeFault } from '../visit/chart/ports.ts';
import { type BackoffLimits, backoff } from './backoff.ts';
import { newPause, type SenderPause } from './pause.ts';
import type { DueClaim, OutboxStore, ParkedBecause } from './store.ts';

export interface SenderDependencies {
  readonly store: OutboxStore;
  readonly headOffice: Pick<HeadOfficeClient, 'submitClaim'>;
  readonly readAcknowledgement: AcknowledgementReader;
  readonly clock: Clock;
  readonly random: () => number;
  readonly limits: BackoffLimits & { readonly concurrency: number };
  readonly onSettled: (decision: Acknowledgement) => void;
  /** A claim cannot be sent as it lies here and was set aside for staff. */
  readonly onParked?: (claimId: ClaimId, because: ParkedBecause) => void;
  /** Something in the kiosk itself failed, such as the disk while a decision was recorded. */
  readonly onBug: (error: unknown) => void;
}

/** Sends queued claims until each is decided; one that fails never holds up the others. */
export interface Sender {
  /** Looks for due claims now: after one was queued, and at the start. */
  wake(): void;
  /** The line is back: everything that waits is due now. */
  lineReturned(): void;
  /** Ends calls under way and sends no more; what was not acknowledged stays queued. */
  stop(): Promise<void>;
}

/** The longest wait between two looks at the queue, so that a clock set back delays nothing for long. */
const LONGEST_SLEEP_MS = 60_000;

export function sender(parts: SenderDependencies): Sender {
  const { store, clock, limits } = parts;
  const stopping = new AbortController();
  const underWay = new Map<ClaimId, Promise<void>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The latest time seen; a clock that shows less has been set back. Unknown at the start. */
  let latest = Number.POSITIVE_INFINITY;
  const pause = newPause();

  function look(): void {
    clearTimeout(timer);
    if (stopping.signal.aborted) return;
    const now = clock.now().getTime();
    if (now < latest) store.rescheduleAfterClockChange();
    latest = now;
    const free = pause.left(now) > 0 ? 0 : limits.concurrency - underWay.size;
    for (const claim of free > 0 ? store.due(free, [...underWay.keys()]) : []) {
      const sending = send(parts, claim, stopping.signal, pause)
        .catch((error: unknown) => {
          parts.onBug(error);
          return rest();
        })
        .finally(() => {
          underWay.delete(claim.claimId);
          guardedLook();
        });
      underWay.set(claim.claimId, sending);
    }
    sleep();
  }

  /** Keeps a claim on which the kiosk itself failed out of the way, so that a full disk is no endless loop. */
  async function rest(): Promise<void> {
    const wait = Math.min(limits.longestRetrySeconds * 1_000, LONGEST_SLEEP_MS);
    await setTimeoutPromise(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
  }

  function sleep(): void {
    const { firstDueAt } = store.waiting();
    if (firstDueAt === null || underWay.size >= limits.concurrency) return;
    const now = clock.now().getTime();
    const wait = Math.max(firstDueAt - now, pause.left(now), underWay.size > 0 ? 1_000 : 0);
    timer = setTimeout(guardedLook, Math.min(wait, LONGEST_SLEEP_MS));
  }

  function guardedLook(): void {
    try {
      look();
    } catch (error) {
      parts.onBug(error);
      timer = setTimeout(guardedLook, LONGEST_SLEEP_MS);
    }
  }

  return {
    wake: guardedLook,
    lineReturned() {
      if (stopping.signal.aborted) return;
      pause.end();
      store.retryNow();
      guardedLook();
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await Promise.all(underWay.values());
    },
  };
}

async function send(
  parts: SenderDependencies,
  claim: DueClaim,
  signal: AbortSignal,
  pause: SenderPause,
): Promise<void> {
  const { store, clock, random, limits } = parts;
  const { claimId, envelope, envelopeDigest } = claim;
  if (envelope === null) return park(parts, claimId, 'envelopeMissing');
  // What lies on the disk may have changed since it was sealed: nothing else than what was confirmed is sent.
  if (digestOf(envelope) !== envelopeDigest) return park(parts, claimId, 'envelopeDamaged');
  const answer = await parts.headOffice.submitClaim(claimId, envelope, signal);
  if (signal.aborted) return;
  const postpone = (fault: string, leastSeconds: number) => {
    const wait = Math.max(backoff(claim.attempts, random(), limits), leastSeconds * 1_000);
    store.postpone(claimId, new Date(clock.now().getTime() + wait), fault);
  };
  if (!answer.ok) {
    const leastSeconds = retryAfter(answer.problem);
    pause.atLeast(clock.now().getTime(), leastSeconds * 1_000);
    return postpone(faultCode(answer.problem), leastSeconds);
  }
  const { acknowledgement } = answer.value;
  const decision = await parts.readAcknowledgement(acknowledgement);
  if (!decision || decision.claimId !== claimId || decision.envelopeDigest !== envelopeDigest) {
    return postpone('acknowledgementNotSigned', 0);
  }
  store.recordDecision(decision, acknowledgement);
  parts.onSettled(decision);
}

function park({ store, onParked }: SenderDependencies, claimId: ClaimId, because: ParkedBecause): void {
  store.park(claimId, because);
  onParked?.(claimId, because);
}

function faultCode(fault: HeadOfficeFault): string {
  return fault.kind === 'problem' ? fault.code : fault.kind;
}

function retryAfter(fault: HeadOfficeFault): number {
  return fault.kind === 'problem' ? (fault.retryAfterSeconds ?? 0) : 0;
}
