import { type Assistance, HELP_CONSENT_VERSION } from '../../../contract/assistance/assistance.ts';
import type { Claim, PayoutFigures } from '../../../contract/claim/claim.ts';
import { DECLARATION_VERSION, NOTICE_VERSION } from '../../../contract/claim/notice.ts';
import { computePayout } from '../../../contract/eligibility/payout.ts';
import { npwpStanding } from '../../../contract/identity/npwp.ts';
import { headOfficeLanguage } from '../../../contract/language/languages.ts';
import { findBank, reasonRule } from '../../../contract/policy/policy.ts';
import type { ReasonId } from '../../../contract/policy/schema.ts';
import { addWorkingDays } from '../../../contract/policy/working-days.ts';
import { calendarIn } from '../../../contract/policy/working-time.ts';
import type { ConfirmedClaim } from '../chart/confirmed-claim.ts';
import type { VisitContext } from '../chart/context.ts';
import { ektpOf, identityOf, voucherOf } from '../chart/evidence.ts';
import { takenDocuments } from '../documents/pages.ts';
import { npwpOf } from './npwp.ts';

/**
 * Gathers what the check page showed into the claim that Konfirmasi submits.
 * @throws Error when a part is missing: the flow let a person reach Konfirmasi too early.
 */
export function buildConfirmedClaim(context: VisitContext): ConfirmedClaim {
  const { session, membership, reason, photo, presence, bankCode, holder, consentGivenAt, answers } = context;
  const bank = findBank(context.policy, bankCode ?? '');
  const participant = participantOf(context);
  if (
    !participant ||
    !reason ||
    !(photo ?? presence) ||
    !bank ||
    !consentGivenAt ||
    !holder ||
    !answers.accountNumber
  ) {
    throw new Error('Konfirmasi was reached with a part of the claim missing');
  }
  const npwp = npwpOf(context);
  const { declaration } = reasonRule(context.policy, reason);
  const { declaredAt } = context;
  return {
    claimId: context.claimId,
    sessionId: session?.sessionId ?? null,
    identity: identityOf(context),
    assistance: assistanceOf(context),
    language: headOfficeLanguage(context.settings.language),
    noticeVersion: NOTICE_VERSION,
    consentGivenAt,
    participant,
    membership,
    reason,
    npwp,
    npwpStanding: npwp && npwpStanding(npwp, participant.nik),
    bankCode: bank.code,
    bankName: bank.name,
    accountNumber: answers.accountNumber,
    holder,
    payout: payoutOf(context, reason, npwp !== null),
    policyVersion: context.policy.version,
    dueOn: dueOnOf(context),
    photo,
    photoQuality: context.photoQuality,
    presence,
    declaration: declaration &&
      declaredAt && {
        what: declaration,
        textVersion: DECLARATION_VERSION,
        declaredAt: declaredAt.toISOString(),
      },
    documents: takenDocuments(context).map((document) => ({
      document,
      originalSeen: context.originalsSeen.has(document),
      pages: context.documents.get(document) ?? [],
    })),
  };
}

function dueOnOf({ policy, ports }: VisitContext): string {
  return addWorkingDays(calendarIn(policy.calendar, ports.region), ports.today(), policy.payment.workingDays);
}

/** As the head office knows the person who signed in, else as staff read it on the e-KTP. */
function participantOf(context: VisitContext): Claim['participant'] | null {
  const { session, membership } = context;
  if (session && membership) {
    const { participantId, nik, name, birthDate, cards } = membership;
    return { participantId, nik, name, birthDate, kpj: cards.map(({ kpj }) => kpj) };
  }
  const ektp = ektpOf(context);
  return ektp && { ...ektp, kpj: ektp.kpj === null ? [] : [ektp.kpj] };
}

function payoutOf(
  { policy, ports, membership }: VisitContext,
  reason: ReasonId,
  hasNpwp: boolean,
): PayoutFigures | null {
  if (!membership) return null;
  const { region } = ports;
  const today = ports.today();
  const { gross, tax, net } = computePayout(policy, { membership, reason, hasNpwp, today, region });
  return { gross, tax, net };
}

function assistanceOf({ helpConsent, enteredBy }: VisitContext): Assistance | null {
  if (!helpConsent) return null;
  const { by, at } = helpConsent;
  const consent = { consentVersion: HELP_CONSENT_VERSION, consentedAt: at.toISOString() };
  return { ...voucherOf(by), ...consent, enteredBy };
}
