import { type Outcome, succeed } from '../../../contract/outcome.ts';
import type { HeadOfficeFault, VisitSession } from '../../head-office-client/answers.ts';
import { type KnownMember, knownMember } from './member.ts';
import type { VisitPorts } from './ports.ts';

export interface SignedIn extends KnownMember {
  readonly session: VisitSession;
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
  return membership.ok ? succeed({ session: session.value, ...knownMember(membership.value) }) : membership;
}
