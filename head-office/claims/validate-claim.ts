import type { Claim, PayoutFigures, Refusal } from '../../contract/claim/claim.ts';
import { assess } from '../../contract/eligibility/eligibility.ts';
import type { Membership } from '../../contract/eligibility/membership.ts';
import { computePayout, needsNpwp } from '../../contract/eligibility/payout.ts';
import type { AccountAnswer } from '../../contract/head-office/inquiries.ts';
import { type NpwpStanding, npwpStanding, readHeldNpwp } from '../../contract/identity/npwp.ts';
import { arePapersMissing } from '../../contract/policy/papers.ts';
import { reasonRule } from '../../contract/policy/policy.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import type { SessionRow } from '../accounts/sessions.ts';

/** What the head office itself knows, with which a claim is compared. */
export interface Evidence {
  /** Null where staff checked the e-KTP instead, or where it was looked at before the claim waited for mended data. */
  readonly session: SessionRow | null;
  readonly membership: Membership;
  readonly holder: AccountAnswer['holder'];
  readonly picturesReadable: boolean;
  /** Milliseconds by which the kiosk's clock may differ from the head office's. */
  readonly clockTolerance: number;
}

type Unjudged = Pick<Evidence, 'session' | 'clockTolerance'> & { readonly claimInProgress: boolean };

/** Repeats every check that the kiosk made; undefined when the claim is valid. */
export function validateClaim(policy: Policy, claim: Claim, evidence: Evidence): Refusal | undefined {
  const { session, membership, holder, picturesReadable, clockTolerance } = evidence;
  if (session && !wasOpen(session, Date.parse(claim.confirmedAt), clockTolerance)) return 'sessionUnknown';
  // Without one, who it is was proven otherwise, and what staff mended since may differ from what the claim states.
  if (session && !isSamePerson(claim.participant, membership)) return 'participantDiffers';
  if (membership.claimInProgress) return 'claimInProgress';
  if (!isEligible(policy, claim, membership)) return 'notEligible';
  if (!hasDocuments(policy, claim)) return 'documentsMissing';
  if (lacksNpwp(policy, claim, membership)) return 'npwpMissing';
  if (!picturesReadable) return 'photoUnreadable';
  if (!isPayable(policy, holder)) return 'accountRefused';
  if (!areFiguresRight(policy, claim, membership)) {
    // A number of zeros, by a kiosk that took it for one, is why they differ.
    return claim.npwp !== null && readHeldNpwp(claim.npwp) === null ? 'npwpMissing' : 'figuresDiffer';
  }
  return undefined;
}

/** What stands in the way of a claim whatever the registry's data are worth. */
export function refusalBeforeData(
  { confirmedAt, participant }: Claim,
  { session, claimInProgress, clockTolerance }: Unjudged,
): Refusal | undefined {
  if (session && !wasOpen(session, Date.parse(confirmedAt), clockTolerance)) return 'sessionUnknown';
  if (session && participant.participantId !== session.participant_id) return 'participantDiffers';
  return claimInProgress ? 'claimInProgress' : undefined;
}

function wasOpen(session: SessionRow, at: number, tolerance: number): boolean {
  const end = Math.min(Date.parse(session.expires_at), Date.parse(session.ended_at ?? session.expires_at));
  return at >= Date.parse(session.opened_at) - tolerance && at <= end + tolerance;
}

function isSamePerson(stated: Claim['participant'], known: Membership): boolean {
  const cards = known.cards.map((card) => card.kpj).toSorted();
  return (
    stated.participantId === known.participantId &&
    stated.nik === known.nik &&
    stated.name === known.name &&
    stated.birthDate === known.birthDate &&
    stated.kpj.toSorted().join() === cards.join()
  );
}

function isEligible(policy: Policy, claim: Claim, membership: Membership): boolean {
  const assessment = assess(policy, membership, claim.confirmedOn, claim.assistance !== undefined);
  const verdict = assessment.reasons.find(({ reason }) => reason === claim.reason);
  return (
    assessment.mayClaim &&
    verdict?.obstacles.length === 0 &&
    (verdict.declaration === null || verdict.declaration === claim.declaration?.what)
  );
}

function hasDocuments(policy: Policy, claim: Claim): boolean {
  const brought = new Set(claim.documents.map(({ document }) => document));
  return !arePapersMissing(reasonRule(policy, claim.reason).papers, (document) => brought.has(document));
}

function lacksNpwp(policy: Policy, claim: Claim, membership: Membership): boolean {
  return readHeldNpwp(claim.npwp) === null && !policy.npwp.mayLack && needsNpwp(policy, membership);
}

/** A similar name may be compared by head office staff where the policy says so, and one that no bank told always is. */
function isPayable({ names }: Policy, holder: AccountAnswer['holder']): boolean {
  if (holder === 'staffDecides') return names.similarHolderTo === 'headOffice';
  return holder === 'matches' || holder === 'unchecked';
}

function areFiguresRight(policy: Policy, claim: Claim, membership: Membership): boolean {
  // A kiosk that could not know the balance stated no figures.
  if (claim.payout === null) return true;
  const { gross, tax, net } = payoutOf(policy, claim, membership);
  return claim.payout.gross === gross && claim.payout.tax === tax && claim.payout.net === net;
}

/** What a claim pays by the head office's data. */
export function payoutOf(policy: Policy, claim: Claim, membership: Membership): PayoutFigures {
  const { gross, tax, net } = computePayout(policy, {
    membership,
    reason: claim.reason,
    hasNpwp: readHeldNpwp(claim.npwp) !== null,
    today: claim.confirmedOn,
    region: claim.region ?? null,
  });
  return { gross, tax, net };
}

/** How the tax number stands that a claim goes by, whatever the kiosk said of it. */
export function standingOf({ npwp }: Claim, { nik }: Membership): NpwpStanding | null {
  const number = readHeldNpwp(npwp);
  return number && npwpStanding(number, nik);
}
