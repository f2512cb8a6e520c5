import { groupKpj, groupNik, groupNpwp, groupPhone } from '../../../contract/display.ts';
import { isContributor, type Membership } from '../../../contract/eligibility/membership.ts';
import { computePayout } from '../../../contract/eligibility/payout.ts';
import type { ClaimSummary, PersonalData } from '../../../contract/kiosk-api/screens/claim.ts';
import { reasonRule } from '../../../contract/policy/policy.ts';
import type { VisitContext } from '../chart/context.ts';
import { buildConfirmedClaim } from './build-confirmed-claim.ts';

export function personalDataOf(membership: Membership): PersonalData {
  return {
    name: membership.name,
    nik: groupNik(membership.nik),
    birthPlace: membership.birthPlace,
    birthDate: membership.birthDate,
    address: membership.address,
    phone: groupPhone(membership.phone),
    email: membership.email,
    kpj: membership.cards.map(({ kpj }) => groupKpj(kpj)),
  };
}

/** The check page: exactly what Konfirmasi will submit, and how the payout came about. */
export function summaryOf(context: VisitContext): ClaimSummary {
  const claim = buildConfirmedClaim(context);
  const { policy, ports } = context;
  const { membership, reason, participant } = claim;
  const { endsMembership, shareBasisPoints } = reasonRule(policy, reason);
  const payout =
    membership &&
    computePayout(policy, {
      membership,
      reason,
      hasNpwp: claim.npwp !== null,
      today: ports.today(),
      region: ports.region,
    });
  return {
    reason,
    documents: claim.documents.map(({ pages, ...document }) => ({ ...document, pages: pages.length })),
    person: {
      name: participant.name,
      nik: groupNik(participant.nik),
      birthPlace: membership?.birthPlace ?? null,
      birthDate: participant.birthDate,
    },
    photo: claim.photo,
    npwp: claim.npwp === null ? null : groupNpwp(claim.npwp),
    npwpStanding: claim.npwpStanding,
    bankName: claim.bankName,
    accountNumber: claim.accountNumber,
    holder: claim.holder,
    maskedName: context.maskedName,
    figures: payout && {
      balance: payout.balance,
      shareBasisPoints,
      payout: { gross: payout.gross, tax: payout.tax, net: payout.net },
      taxRule: payout.taxRule,
      taxLines: payout.taxLines,
      taxYear: payout.taxYear,
      taxYearMayBe: payout.taxYearMayBe,
    },
    endsMembership: endsMembership && (membership === null || isContributor(membership)),
  };
}
