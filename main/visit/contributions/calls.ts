import type { Contributions, OrderedContribution } from '../../../contract/contributions/contribution.ts';
import { type Outcome, succeed } from '../../../contract/outcome.ts';
import type { HeadOfficeFault } from '../../head-office-client/answers.ts';
import type { VisitContext } from '../chart/context.ts';
import { type KnownMember, knownMember } from '../chart/member.ts';

export interface ContributorsData extends KnownMember {
  readonly contributions: Contributions;
}

/** The contributions, and the membership with them: a payment since the sign-in has changed both. */
export async function loadContributions(
  { session, ports }: VisitContext,
  signal: AbortSignal,
): Promise<Outcome<ContributorsData, HeadOfficeFault>> {
  if (!session) throw new Error('contributions are fetched for a participant who signed in');
  const contributions = await ports.headOffice.getContributions(session.token, signal);
  if (!contributions.ok) return contributions;
  const membership = await ports.headOffice.getMembership(session.token, signal);
  if (!membership.ok) return membership;
  return succeed({ contributions: contributions.value, ...knownMember(membership.value) });
}

export function orderContribution(
  { session, contributions, contributionMonths: months, ports }: VisitContext,
  signal: AbortSignal,
): Promise<Outcome<OrderedContribution, HeadOfficeFault>> {
  if (!session || !contributions || months === null) throw new Error('nothing to order was chosen');
  return ports.headOffice.orderContribution(session.token, { months, income: contributions.income }, signal);
}
