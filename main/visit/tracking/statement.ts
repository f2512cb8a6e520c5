import type { ClaimProgress, TrackedClaim } from '../../../contract/claim/claim.ts';
import { remedyFor } from '../../../contract/claim/remedy.ts';
import type { ClaimFact, ClaimStatement, ClaimStep, Standing } from '../../../contract/claim/statement.ts';
import type { ClaimItem } from '../../../contract/kiosk-api/screens/tracking.ts';

/** What whoever holds the receipt is told: nothing of money and account. */
export function progressStatement(claim: ClaimProgress, today: string): ClaimStatement {
  const statement = statementOf(claim, today, [], false);
  // Neither has an amount that could be seen.
  const { refused, standing } = statement;
  if (refused || standing === 'parked' || standing === 'unconfirmed') return statement;
  return { ...statement, next: [...statement.next, { step: 'signInForMore' }] };
}

/** What the person who signed in is told of a claim; the head office's figure is the one that counts. */
export function trackedStatement(claim: TrackedClaim, bankName: string, today: string): ClaimStatement {
  const { net, confirmedNet, accountTail: tail, reason } = claim;
  const amounts: readonly ClaimFact[] =
    net === confirmedNet
      ? [{ fact: 'paidAmount', amount: net }]
      : [
          { fact: 'receiptAmount', amount: confirmedNet },
          { fact: 'finalAmount', amount: net },
        ];
  const account: ClaimFact = { fact: 'account', bankName, tail };
  const isPromised = claim.refusal === null && !isUndetermined(claim);
  const money: readonly ClaimFact[] = isPromised ? [...amounts, account] : [];
  return statementOf(claim, today, [...money, { fact: 'reason', reason }], true);
}

/** One of several claims: by its number, with its amount where one is or was paid. */
export function claimItem(claim: TrackedClaim): ClaimItem {
  const { claimId, receiptNumber, submittedAt, stages, refusal, net } = claim;
  if (refusal !== null) return { claimId, receiptNumber, submittedAt, amount: null, stage: null };
  const stage = stages.findLast(({ reachedAt }) => reachedAt !== null) ?? stages[0];
  const amount = isUndetermined(claim) ? null : net;
  return { claimId, receiptNumber, submittedAt, amount, stage: stage?.stage ?? 'agenda' };
}

function statementOf(
  claim: ClaimProgress,
  today: string,
  facts: readonly ClaimFact[],
  hasAccount: boolean,
): ClaimStatement {
  const { refusal: because } = claim;
  return {
    standing: standingOf(claim, today),
    refused: because === null ? null : { because, remedy: remedyFor(because, hasAccount) },
    next: stepsOf(claim, today),
    facts,
  };
}

/** Nobody has decided yet what is paid. */
function isUndetermined({ waitsForData, waitsForConfirmation }: ClaimProgress): boolean {
  return waitsForData === true || waitsForConfirmation === true;
}

/** Late is a claim whose due day has passed without payment. */
function standingOf(claim: ClaimProgress, today: string): Standing {
  const { refusal, stages, dueOn, waitsForData, waitsForConfirmation } = claim;
  if (refusal !== null) return 'refused';
  if (waitsForConfirmation) return 'unconfirmed';
  if (waitsForData) return 'parked';
  if (stages.some(({ stage, reachedAt }) => stage === 'done' && reachedAt !== null)) return 'paid';
  return dueOn !== null && today > dueOn ? 'late' : 'underWay';
}

/** First what staff have the person told. */
function stepsOf(claim: ClaimProgress, today: string): readonly ClaimStep[] {
  const { message } = claim;
  return [...(message ? [{ step: message }] : []), ...stepsByStanding(claim, today)];
}

function stepsByStanding(claim: ClaimProgress, today: string): readonly ClaimStep[] {
  const { dueOn, expectedOn, waitsForStaff } = claim;
  const standing = standingOf(claim, today);
  if (standing === 'refused') return [{ step: 'contact' }];
  if (standing === 'parked') return [{ step: 'bringForData' }, { step: 'contact' }];
  if (standing === 'unconfirmed') return [{ step: 'awaitConfirmation' }, { step: 'contact' }];
  if (standing === 'paid') return [{ step: 'checkAccount' }];
  const check: readonly ClaimStep[] = waitsForStaff ? [{ step: 'nameCheck' }] : [];
  if (standing === 'late')
    return [...check, ...(dueOn ? [{ step: 'overdue' as const, day: dueOn }] : []), { step: 'askNow' }];
  const usual: readonly ClaimStep[] =
    expectedOn !== null && expectedOn !== dueOn && !waitsForStaff
      ? [{ step: 'usuallyPaid', day: expectedOn }]
      : [];
  const due: readonly ClaimStep[] =
    dueOn === null ? [] : [{ step: waitsForStaff ? 'paidIfNameFits' : 'paidBy', day: dueOn }];
  return [...check, ...usual, ...due, { step: 'askIfLate' }];
}
