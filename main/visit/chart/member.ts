import { type HeldMembership, readMembership } from '../../../contract/eligibility/held-membership.ts';
import type { Membership } from '../../../contract/eligibility/membership.ts';
import type { VisitContext } from './context.ts';

/** Who signed in: all that the head office holds, and what of it the rules can go by; null where staff must mend it. */
export interface KnownMember {
  readonly held: HeldMembership;
  readonly membership: Membership | null;
}

export function knownMember(held: HeldMembership): KnownMember {
  const read = readMembership(held);
  return { held, membership: read.ok ? read.value : null };
}

/** Whose claim it is. @throws Error before anybody has signed in whose data can be used: the flow came too early. */
export function member({ membership }: VisitContext): Membership {
  if (!membership) throw new Error('this step is for a participant who signed in');
  return membership;
}

/** Whose visit it is, whatever the data are worth. @throws Error before anybody has signed in. */
export function heldOf({ held }: VisitContext): HeldMembership {
  if (!held) throw new Error('this step is for a participant who signed in');
  return held;
}
