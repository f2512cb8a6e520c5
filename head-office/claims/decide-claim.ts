import type { Claim, PayoutFigures, Refusal } from '../../contract/claim/claim.ts';
import type { Determination } from '../../contract/core/case-event.ts';
import { type HeldField, readMembership } from '../../contract/eligibility/held-membership.ts';
import type { NpwpStanding } from '../../contract/identity/npwp.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import type { StaffId } from '../../contract/staff/staff.ts';
import type { AccountInquiry, BankAnswer } from '../account-inquiry/account-inquiry.ts';
import { findSession, type SessionRow } from '../accounts/sessions.ts';
import type { CaseFeed } from '../case-events/case-feed.ts';
import { daysAfter } from '../clock.ts';
import { lockParticipant } from '../database/locks.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { OwnFault } from '../own-fault.ts';
import { findEdition } from '../policy/editions.ts';
import type { PolicyAndClock } from '../policy/policy-store.ts';
import { compareHolder } from '../registry/account-holder.ts';
import { endDeclaredMembership } from '../registry/end-membership.ts';
import { findByEktp } from '../registry/find-by-civil-data.ts';
import { loadMembership } from '../registry/membership.ts';
import { isStaffProven, staffNamedIn } from '../staff/proven-staff.ts';
import { reserveClaimInProgress } from './store.ts';
import { payoutOf, refusalBeforeData, standingOf, validateClaim } from './validate-claim.ts';

export interface ClaimDependencies extends DatabaseAndClock, PolicyAndClock {
  readonly caseKeys: CaseKeys;
  readonly cases: CaseFeed;
  readonly accountInquiry: AccountInquiry;
}

/** What an accepted claim pays, and how it is handled further. */
export interface Accepted {
  readonly participantId: string;
  readonly payout: PayoutFigures;
  /** The edition by which the claim was made. */
  readonly policy: Policy;
  readonly waitsForStaff: boolean;
  /** Of the account, where staff compare it; null where no bank told it. */
  readonly holderName: string | null;
  /** How the tax number stands by the NIK that the head office holds; null for none. */
  readonly npwpStanding: NpwpStanding | null;
}

/** The same, as the agency's core is told it. */
export function determinationOf(accepted: Accepted): Determination {
  const { participantId, payout, policy, waitsForStaff, holderName, npwpStanding } = accepted;
  const holder = !waitsForStaff ? 'matches' : holderName === null ? 'unchecked' : 'staffDecides';
  return { participantId, payout, policyVersion: policy.version, npwpStanding, holder };
}

/** A claim that is taken, and decided once staff have mended these fields of the registry. */
export interface Parked {
  readonly waitsForData: readonly HeldField[];
}

/** A claim that is taken, and judged once a second member of staff has confirmed what these did. */
export interface Unconfirmed {
  readonly waitsForConfirmation: readonly StaffId[];
}

interface Identified {
  readonly claim: Claim;
  readonly participantId: string;
  /** Null where staff checked the e-KTP while the kiosk was offline, or the session was looked at before. */
  readonly session: SessionRow | null;
  readonly picturesReadable: boolean;
  readonly bank: BankAnswer;
  /** The claim is in progress itself, since it was parked. */
  readonly wasParked?: boolean;
}

interface Known {
  readonly picturesReadable: boolean;
  /** Asked before the transaction, which must not wait for a bank. */
  readonly bank: BankAnswer;
  /** A second member of staff has confirmed what the claim says of staff. */
  readonly isConfirmed?: boolean;
}

/**
 * Validates a claim against current data; one that is taken becomes the participant's claim in progress. Of one whose
 * staff are not proven nothing is looked at, so that its answer tells nothing about anybody.
 */
export async function decideClaim(
  dependencies: ClaimDependencies,
  transaction: Database,
  claim: Claim,
  { picturesReadable, bank, isConfirmed = false }: Known,
): Promise<Outcome<Accepted | Parked | Unconfirmed, Refusal | 'sessionLost'>> {
  const { policy } = await findEdition(transaction, dependencies.policies.inForce(), claim);
  const isProven = isConfirmed || (await isStaffProven(transaction, claim, toleranceOf(dependencies)));
  if (!isProven && claim.sessionId === undefined)
    return succeed({ waitsForConfirmation: staffNamedIn(claim) });
  const whose = await findParticipant(transaction, policy, claim, dependencies.clock.now());
  if (!whose.ok) return whose;
  const { participantId } = whose.value;
  // Shown to nobody under another's name, whatever it waits for.
  if (!isProven && claim.participant.participantId !== participantId) return fail('participantDiffers');
  if (!isProven) return succeed({ waitsForConfirmation: staffNamedIn(claim) });
  await lockParticipant(transaction, participantId);
  const judged = await judgeClaim(dependencies, transaction, {
    claim,
    picturesReadable,
    bank,
    ...whose.value,
  });
  const decided = judged.ok ? judged : refuse(judged.problem, claim);
  if (!decided.ok) return decided;
  // UNIQUE decides where two claims of one participant arrive at once.
  const reserved = await reserveClaimInProgress(
    transaction,
    participantId,
    claim.claimId,
    dependencies.clock.now(),
  );
  if (!reserved) return fail('claimInProgress');
  if (claim.declaration && 'payout' in decided.value)
    await endDeclaredMembership(dependencies, transaction, { participantId, on: claim.confirmedOn });
  return decided;
}

/** @throws OwnFault where the claim's own edition, which may say otherwise, is not here. */
function refuse(problem: Refusal | 'editionUnknown', { policyVersion }: Claim): Outcome<never, Refusal> {
  if (problem !== 'editionUnknown') return fail(problem);
  throw new OwnFault(
    `a claim goes by edition ${policyVersion} of the policy, which this head office does not have: publish it here, or start the instance with the policy file of the others`,
  );
}

/** What depends on the rules, and may be otherwise by another edition. */
const BY_POLICY: readonly Refusal[] = [
  'notEligible',
  'documentsMissing',
  'npwpMissing',
  'accountRefused',
  'figuresDiffer',
];

/** Whether a claim of a known participant is valid by what the registry and the bank say now. */
export async function judgeClaim(
  dependencies: ClaimDependencies,
  transaction: Database,
  { claim, participantId, session, picturesReadable, bank, wasParked = false }: Identified,
): Promise<Outcome<Accepted | Parked, Refusal | 'editionUnknown'>> {
  const { policy, isKnown } = await findEdition(transaction, dependencies.policies.inForce(), claim);
  const clockTolerance = toleranceOf(dependencies);
  const held = await loadMembership(transaction, participantId);
  const claimInProgress = held.claimInProgress && !wasParked;
  const read = readMembership({ ...held, claimInProgress });
  if (!read.ok) {
    const refusal = refusalBeforeData(claim, { session, claimInProgress, clockTolerance });
    return refusal === undefined ? succeed({ waitsForData: read.problem }) : fail(refusal);
  }
  const membership = read.value;
  const { holder } = compareHolder(policy, membership.name, claim.account.bankCode, bank);
  const evidence = { session, membership, holder, picturesReadable, clockTolerance };
  const refusal = validateClaim(policy, claim, evidence);
  if (refusal !== undefined)
    return fail(isKnown || !BY_POLICY.includes(refusal) ? refusal : 'editionUnknown');
  return succeed({
    participantId,
    payout: claim.payout ?? payoutOf(policy, claim, membership),
    policy,
    waitsForStaff: holder !== 'matches',
    holderName: bank.kind === 'held' ? bank.holderName : null,
    npwpStanding: standingOf(claim, membership),
  });
}

/** Milliseconds by which a kiosk's clock may differ. */
function toleranceOf({ settings, clock }: ClaimDependencies): number {
  return settings.sessions.clockToleranceMinutes * 60_000 + clock.ahead;
}

type Found = Pick<Identified, 'session' | 'participantId'>;

async function findParticipant(
  transaction: Database,
  policy: Policy,
  { sessionId, identity, participant, confirmedAt }: Claim,
  now: Date,
): Promise<Outcome<Found, Refusal | 'sessionLost'>> {
  if (sessionId !== undefined) {
    const session = await findSession(transaction, sessionId);
    if (session) return succeed({ session, participantId: session.participant_id });
    return fail(mayBeErased(policy, confirmedAt, now) ? 'sessionUnknown' : 'sessionLost');
  }
  if (identity?.kind !== 'staffCheckedEktp') return fail('sessionUnknown');
  const { kpj, ...person } = participant;
  const participantId = await findByEktp(transaction, policy.names, { ...person, kpj: kpj[0] ?? null });
  return participantId === undefined ? fail('participantDiffers') : succeed({ session: null, participantId });
}

/** Whether a session of that time may be kept no longer; else this is another database than it was opened in. */
function mayBeErased({ retention }: Policy, at: string, now: Date): boolean {
  const kept = retention.find(({ what }) => what === 'sessions');
  return kept !== undefined && daysAfter(new Date(at), kept.days) < now;
}
