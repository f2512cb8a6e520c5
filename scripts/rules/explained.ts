import { answer } from '../../contract/language/id/answer.ts';
import type { Decision } from './decide.ts';

const { closedReasons, nextStep } = answer;

/** What the screens say where a condition or an obstacle decided. */
const SAID: Readonly<Record<string, string>> = {
  otherSegment: closedReasons.otherMembership.about,
  membershipActive: closedReasons.active.about,
  exitNotReported: closedReasons.notReported.about,
  exitDiffers: closedReasons.otherExit.about,
  membershipTooShort: closedReasons.tooShort.about,
  partialTaken: closedReasons.partialTaken.about,
  overCeiling: closedReasons.overCeiling.about,
  notInForce: closedReasons.noLonger.about,
  staffNeeded: closedReasons.desk.about,
  branchOnly: closedReasons.desk.about,
  dataUpdated: nextStep.updateData.todo,
  withinCeiling: nextStep.elsewhere.todo,
  hasBalance: nextStep.noBalance.todo,
  cardsMerged: nextStep.mergeCards.todo,
  noClaimInProgress: nextStep.waitForClaim.todo,
};

/** Whether the screens name one next step for what decided, or the day from which time alone has helped. */
export function hasNextStep({ mayClaim, decidedBy, possibleOn }: Decision): boolean {
  return mayClaim || possibleOn !== undefined || SAID[decidedBy] !== undefined;
}
