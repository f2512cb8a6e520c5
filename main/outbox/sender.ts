import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import type { Acknowledgement } from '../../contract/claim/acknowledgement.ts';
import type { ClaimId } from '../../contract/claim/claim.ts';
import { type EnvelopeFault, envelopeFaultSchema } from '../../contract/claim/envelope-fault.ts';
import type { Clock } from '../clock.ts';
import { isBusy, whenFree } from '../database/busy.ts';
import { digestOf } from '../digest.ts';
import type { HeadOfficeFault } from '../head-office-client/answers.ts';
import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import { type BackoffLimits, backoff } from './backoff.ts';
import { type CongestionWindow, createCongestionWindow } from './congestion-window.ts';
import { type Cooldown, createCooldown } from './cooldown.ts';
import type { AcknowledgementReader } from './read-acknowledgement.ts';
import type { DueClaim, EnvelopeDamage, OutboxStore, ParkedBecause } from './store.ts';

export interface SenderDependencies {
  readonly store: OutboxStore;
  readonly headOffice: Pick<HeadOfficeClient, 'submitClaim'>;
  readonly readAcknowledgement: AcknowledgementReader;
  readonly clock: Clock;
  readonly random: () => number;
  readonly limits: BackoffLimits & { readonly concurrency: number; readonly parkedRetrySeconds: number };
  /** Whether the line carries several claims at once; one after the other where it does not. */
  readonly carriesSeveral?: () => boolean;
  readonly onDecided: (decision: Acknowledgement) => void;
  /** A claim was set aside for staff: it is damaged here, or the head office does not take it. */
  readonly onParked?: (claimId: ClaimId, because: ParkedBecause) => void;
  /** Something in the kiosk itself failed, such as the disk while a decision was recorded. */
  readonly onBug: (error: unknown) => void;
}

/** Sends queued claims until each is decided; one that fails never holds up the others. */
export interface Sender {
  /** Sends the claims that are due: at the start, and after one was queued. */
  sendDue(): void;
  /** The head office can be reached again: everything that waits is due now, a cooldown is over. */
  retryNow(): void;
  /** Aborts calls under way and sends no more; what was not acknowledged stays queued. */
  stop(): Promise<void>;
}

/** With so many of them it is no matter of single claims: nothing is sent until one has had its rest. */
const MOST_HELD_BACK = 4;
/** Somebody else holds the database. */
const BUSY_WAIT_MS = 200;
/** The longest time between two checks of the queue, so that a clock set back delays nothing for long. */
const LONGEST_WAIT_MS = 60_000;

export function sender(dependencies: SenderDependencies): Sender {
  const { store, clock, limits, onBug } = dependencies;
  const stopping = new AbortController();
  const inFlight = new Map<ClaimId, Promise<void>>();
  /** Claims on which the kiosk itself failed; they take nobody's place. */
  const heldBack = new Set<ClaimId>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The latest time seen; a clock that shows less has been set back. Unknown at the start. */
  let latest = Number.POSITIVE_INFINITY;
  const cooldown = createCooldown();
  let allAreDue = false;
  const window = createCongestionWindow(() =>
    (dependencies.carriesSeveral?.() ?? true) ? limits.concurrency : 1,
  );
  const placesLeft = () =>
    heldBack.size < MOST_HELD_BACK ? window.atOnce() - (inFlight.size - heldBack.size) : 0;

  function startDue(): void {
    clearTimeout(timer);
    if (stopping.signal.aborted) return;
    const now = clock.now().getTime();
    if (allAreDue) store.retryNow();
    allAreDue = false;
    if (now < latest) store.rescheduleAfterClockChange();
    latest = now;
    const free = cooldown.remainingMs(now) > 0 ? 0 : placesLeft();
    for (const claim of free > 0 ? store.due(free, [...inFlight.keys()]) : []) {
      const sending = send(dependencies, claim, stopping.signal, { cooldown, window })
        .catch((error: unknown) => {
          onBug(error);
          return holdBack(claim.claimId);
        })
        .finally(() => {
          inFlight.delete(claim.claimId);
          sendDue();
        });
      inFlight.set(claim.claimId, sending);
    }
    scheduleNext();
  }

  /** Holds back a claim on which the kiosk itself failed, so that a full disk is no endless loop. */
  async function holdBack(claimId: ClaimId): Promise<void> {
    heldBack.add(claimId);
    sendDue();
    const wait = Math.min(limits.longestRetrySeconds * 1_000, LONGEST_WAIT_MS);
    await setTimeoutPromise(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
    heldBack.delete(claimId);
  }

  function scheduleNext(): void {
    const { firstDueAt } = store.waiting();
    if (firstDueAt === null || placesLeft() <= 0) return;
    const now = clock.now().getTime();
    const wait = Math.max(firstDueAt - now, cooldown.remainingMs(now), inFlight.size > 0 ? 1_000 : 0);
    timer = setTimeout(sendDue, Math.min(wait, LONGEST_WAIT_MS));
  }

  function sendDue(): void {
    try {
      startDue();
    } catch (error) {
      if (!isBusy(error)) onBug(error);
      timer = setTimeout(sendDue, isBusy(error) ? BUSY_WAIT_MS : LONGEST_WAIT_MS);
    }
  }

  return {
    sendDue,
    retryNow() {
      if (stopping.signal.aborted) return;
      cooldown.end();
      window.narrow();
      allAreDue = true;
      sendDue();
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await Promise.all(inFlight.values());
    },
  };
}

async function send(
  dependencies: SenderDependencies,
  claim: DueClaim,
  signal: AbortSignal,
  { cooldown, window }: { cooldown: Cooldown; window: CongestionWindow },
): Promise<void> {
  const { store, clock, random, limits, headOffice, readAcknowledgement, onParked } = dependencies;
  const { claimId, envelope, envelopeDigest } = claim;
  if (envelope === null) return park(dependencies, claimId, 'envelopeMissing');
  // The disk may have changed it since it was sealed: only what was confirmed is sent.
  if (digestOf(envelope) !== envelopeDigest) return park(dependencies, claimId, 'envelopeDamaged');
  const answer = await headOffice.submitClaim(claimId, envelope, signal);
  if (signal.aborted) return;
  const postpone = async (fault: string, leastSeconds: number) => {
    const wait = Math.max(backoff(claim.attempts, random(), limits), leastSeconds * 1_000);
    await whenFree(() => store.postpone(claimId, new Date(clock.now().getTime() + wait), fault));
  };
  const setAside = async (because: EnvelopeFault, leastSeconds: number) => {
    const wait = Math.max(limits.parkedRetrySeconds, leastSeconds) * 1_000;
    const until = new Date(clock.now().getTime() + wait);
    if (await whenFree(() => store.setAside(claimId, because, until))) onParked?.(claimId, because);
  };
  if (!answer.ok) {
    window.narrow();
    const leastSeconds = retryAfter(answer.problem);
    // Also what is wrong with this kiosk itself comes with it, such as a key that was revoked.
    cooldown.extend(clock.now().getTime(), leastSeconds * 1_000);
    const fault = envelopeFaultSchema.safeParse(faultCode(answer.problem));
    if (fault.success) return setAside(fault.data, leastSeconds);
    return postpone(faultCode(answer.problem), leastSeconds);
  }
  const { acknowledgement, nextAfterSeconds = 0 } = answer.value;
  if (nextAfterSeconds > 0) {
    window.narrow();
    cooldown.extend(clock.now().getTime(), nextAfterSeconds * 1_000);
  } else window.widen();
  const decision = await readAcknowledgement(acknowledgement);
  if (!decision || decision.claimId !== claimId || decision.envelopeDigest !== envelopeDigest) {
    return postpone('acknowledgementNotSigned', 0);
  }
  if (decision.outcome === 'notTaken') return setAside(decision.because, 0);
  await whenFree(() => store.recordDecision(decision, acknowledgement));
  dependencies.onDecided(decision);
}

async function park(
  { store, onParked }: SenderDependencies,
  claimId: ClaimId,
  because: EnvelopeDamage,
): Promise<void> {
  await whenFree(() => store.park(claimId, because));
  onParked?.(claimId, because);
}

function faultCode(fault: HeadOfficeFault): string {
  return fault.kind === 'problem' ? fault.code : fault.kind;
}

function retryAfter(fault: HeadOfficeFault): number {
  return fault.kind === 'problem' ? (fault.retryAfterSeconds ?? 0) : 0;
}
