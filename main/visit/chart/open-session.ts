import type { Membership } from '../../../contract/eligibility/membership.ts';
import { type Outcome, succeed } from '../../../contract/outcome.ts';
import type { HeadOfficeFault, VisitSession } from '../../head-office-client/answers.ts';
import type { VisitPorts } from './ports.ts';

export interface SignedIn {
  readonly session: VisitSession;
  readonly membership: Membership;
}

/** Opens a session and, under it, fetches all that the visit needs, so that it can go on if the line drops. */
export async function openSession(
  ports: VisitPorts,
  opening: Promise<Outcome<VisitSession, HeadOfficeFault>>,
  signal: AbortSignal,
): Promise<Outcome<SignedIn, HeadOfficeFault>> {
  const session = await opening;
  if (!session.ok) return session;
  const membership = await ports.headOffice.getMembership(session.value.token, signal);
  return membership.ok ? succeed({ session: session.value, membership: membership.value }) : membership;
}
