import type { Membership } from '../../../contract/eligibility/membership.ts';
import type { VisitContext } from './context.ts';

/** Whose visit it is. @throws Error before anybody has signed in: the flow came to a step too early. */
export function member({ membership }: VisitContext): Membership {
  if (!membership) throw new Error('this step is for a participant who signed in');
  return membership;
}
