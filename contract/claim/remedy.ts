import type { Refusal } from './claim.ts';

/** What a person does about a claim that was refused; the language files say each. */
export type Remedy =
  | 'claimAgain'
  | 'lookInTracking'
  | 'desk'
  | 'askDesk'
  | 'bringKtp'
  | 'bringDocuments'
  | 'bringBankBook'
  | 'bringNpwp';

const REMEDIES: Readonly<Record<Refusal, Remedy>> = {
  sessionUnknown: 'claimAgain',
  participantDiffers: 'bringKtp',
  notEligible: 'askDesk',
  claimInProgress: 'lookInTracking',
  documentsMissing: 'bringDocuments',
  photoUnreadable: 'bringKtp',
  accountRefused: 'bringBankBook',
  npwpMissing: 'bringNpwp',
  figuresDiffer: 'claimAgain',
};

const NEEDS_AN_ACCOUNT: readonly Remedy[] = ['claimAgain', 'lookInTracking'];

/** @param hasAccount Whether the person can sign in; who was identified by e-KTP while the line was down may not. */
export function remedyFor(refusal: Refusal, hasAccount: boolean): Remedy {
  const remedy = REMEDIES[refusal];
  return hasAccount || !NEEDS_AN_ACCOUNT.includes(remedy) ? remedy : 'desk';
}
