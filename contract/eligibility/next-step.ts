import { reasonRule } from '../policy/policy.ts';
import type { Papers } from '../policy/reasons.ts';
import type { OtherChannelId, Policy, ReasonId } from '../policy/schema.ts';
import { otherChannels } from './eligibility.ts';
import { type Membership, totalBalance } from './membership.ts';
import { needsNpwp } from './payout.ts';
import type { Situation } from './situation.ts';

/** Who asks: what the registry holds, and what the person said at this kiosk. */
export interface Asker {
  readonly policy: Policy;
  readonly membership: Membership;
  readonly today: string;
  /** Staff help in the visit. */
  readonly withStaff: boolean;
  readonly situation: Situation | null;
  /** The person declared that the business has stopped. */
  readonly declared: boolean;
}

export type NextStepKind =
  /** Time alone helps: all of the balance, or a part of it, from a day on. */
  | 'comeBack'
  | 'comeBackForPart'
  /** Original papers are seen at the desk, or here by staff who help. */
  | 'atDesk'
  | 'withStaff'
  /** The balance is over the ceiling. */
  | 'elsewhere'
  /** The employer's report is what is missing. */
  | 'reportExit'
  /** What the employer reported fits no reason. */
  | 'correctExit'
  /** A BPU member says that the business has stopped. */
  | 'declareStop'
  | 'mergeCards'
  | 'updateData'
  | 'waitForClaim'
  | 'noBalance'
  /** Nothing in the policy fits. */
  | 'askDesk';

/** Where a step is taken: at this kiosk, at the employer, or wherever else the policy names. */
type Place = 'kiosk' | 'employer' | OtherChannelId;

/** What can be claimed by a step, with its papers besides card and identity card. */
export interface Claimable {
  readonly reason: ReasonId;
  readonly papers: Papers;
}

/** Why time has to pass. */
export type Delay = 'waiting' | 'tooYoung' | 'membershipTooShort' | 'notInForce' | 'stillWorking';

/** What shows who somebody is; null where the papers of the reason do, or nobody asks. */
type Identity = 'card' | 'allCards' | 'familyCard' | 'receipt';

/** One thing to do; the same for the screen, the paper and the voice. */
export interface NextStep {
  readonly kind: NextStepKind;
  /** From which day it can be done; null for at once, or where nobody knows the day. */
  readonly on: string | null;
  readonly delay: Delay | null;
  readonly claims: readonly Claimable[];
  readonly identity: Identity | null;
  /** Who has an NPWP brings it along. */
  readonly npwp: boolean;
  readonly places: readonly Place[];
  /** Whose report is missing; null where no employer can help, or the registry knows no name. */
  readonly employer: string | null;
}

const IDENTITY: Readonly<Record<NextStepKind, Identity | null>> = {
  comeBack: 'card',
  comeBackForPart: 'card',
  atDesk: 'card',
  withStaff: 'card',
  elsewhere: 'card',
  reportExit: null,
  correctExit: 'card',
  declareStop: null,
  mergeCards: 'allCards',
  updateData: 'familyCard',
  waitForClaim: 'receipt',
  noBalance: 'card',
  askDesk: 'card',
};

interface Details {
  readonly reasons?: readonly ReasonId[];
  readonly on?: string;
  readonly delay?: Delay;
  readonly places?: readonly Place[];
  readonly employer?: string | null;
}

/** A step as this person takes it; at the desk of this branch where nothing else is said. */
export function stepOf(
  { policy, membership }: Asker,
  kind: NextStepKind,
  { reasons = [], on, delay, places = ['branch'], employer = null }: Details = {},
): NextStep {
  const claims = reasons.map((reason) => ({ reason, papers: reasonRule(policy, reason).papers }));
  // An heir shows who the heir is, not the participant.
  const isHeir = claims.some(({ papers }) => papers.required.includes('heirIdentityCard'));
  return {
    kind,
    on: on ?? null,
    delay: delay ?? null,
    claims,
    identity: isHeir ? null : IDENTITY[kind],
    npwp: claims.length > 0 && needsNpwp(policy, membership),
    places,
    employer,
  };
}

/** Everywhere else that this balance is claimed; JMO only where it takes so much. */
export function placesFor({ policy, membership }: Asker): OtherChannelId[] {
  return otherChannels(policy, totalBalance(membership));
}

/** Whether a reason pays all of the balance. */
export function paysAll(policy: Policy, reason: ReasonId): boolean {
  return !reasonRule(policy, reason).partial;
}
