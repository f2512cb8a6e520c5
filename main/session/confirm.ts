import { NOTICE_VERSION } from '../../contract/notice.ts';
import { computePayout } from '../../contract/payout.ts';
import { findBank, reasonRule } from '../../contract/policy/policy.ts';
import { addWorkingDays } from '../../contract/working-days.ts';
import type { ConfirmedClaim } from './confirmed-claim.ts';
import type { VisitContext } from './flow/context.ts';
import { npwpOf } from './flow/npwp.ts';

/**
 * Gathers what the check page showed into the claim that Konfirmasi submits.
 * @throws Error when a part is missing: the flow let a person reach Konfirmasi too early.
 */
export function confirm(context: VisitContext): ConfirmedClaim {
  const { ports, session, membership, reason, photo, bankCode, holder, consentGivenAt, answers } = context;
  const bank = findBank(context.policy, bankCode ?? '');
  if (
    !session ||
    !membership ||
    !reason ||
    !photo ||
    !bank ||
    !consentGivenAt ||
    !holder ||
    !answers.accountNumber
  ) {
    throw new Error('Konfirmasi was reached with a part of the claim missing');
  }
  const npwp = npwpOf(context);
  const { gross, tax, net } = computePayout(context.policy, {
    membership,
    reason,
    hasNpwp: npwp !== null,
    today: ports.today(),
  });
  return {
    claimId: context.claimId,
    sessionId: session.sessionId,
    language: context.settings.language,
    noticeVersion: NOTICE_VERSION,
    consentGivenAt,
    membership,
    reason,
    npwp,
    bankCode: bank.code,
    bankName: bank.name,
    accountNumber: answers.accountNumber,
    holder,
    payout: { gross, tax, net },
    policyVersion: context.policy.version,
    dueOn: addWorkingDays(context.policy.calendar, ports.today(), context.policy.payment.workingDays),
    photo,
    photoQuality: context.photoQuality,
    papers: reasonRule(context.policy, reason).papers.flatMap((paper) => {
      const pages = context.papers.get(paper) ?? [];
      return pages.length > 0 ? [{ paper, originalSeen: context.originalsSeen.has(paper), pages }] : [];
    }),
  };
}
