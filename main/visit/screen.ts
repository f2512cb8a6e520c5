import { NOTICE_VERSION } from '../../contract/claim/notice.ts';
import { groupKpj } from '../../contract/display.ts';
import {
  cardBalance,
  isContributor,
  type Membership,
  totalBalance,
} from '../../contract/eligibility/membership.ts';
import { nikDifferences } from '../../contract/identity/nik.ts';
import { type Question, questions } from '../../contract/kiosk-api/actions/questions.ts';
import type { Screen, ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { findBank } from '../../contract/policy/policy.ts';
import type { VisitContext } from './chart/context.ts';
import { member } from './chart/member.ts';
import { mayLackNpwp } from './chart/setup.ts';
import { npwpOf } from './claim/npwp.ts';
import { conditionsScreen, reasonScreen } from './claim/rules-screens.ts';
import { personalDataOf, summaryOf } from './claim/summary.ts';
import {
  contributionIncomeScreen,
  contributionMonthsScreen,
  contributionReminderScreen,
  contributionsScreen,
  paymentCodeScreen,
} from './contributions/screens.ts';
import { documentLackingScreen, documentPagesScreen, documentScreen } from './documents/screens.ts';
import { phoneCodeScreen, registerCheckScreen } from './entry/screens.ts';
import type { Step } from './step-number.ts';
import { claimProgressScreen, trackedClaimScreen } from './tracking/screens.ts';

/** What the screen shows at each step of the visit. */
export function screenOf(step: Step, context: VisitContext): Screen {
  switch (step) {
    case 'attract':
      return { name: 'attract' };
    case 'notice':
      return { name: 'notice', noticeVersion: NOTICE_VERSION };
    case 'signInEmail':
    case 'signInPassword':
    case 'registerNik':
    case 'registerKpj':
    case 'registerName':
    case 'registerBirthDate':
    case 'registerPhone':
    case 'registerEmail':
    case 'registerPassword':
    case 'npwp':
    case 'accountNumber':
    case 'resetEmail':
    case 'ektpNik':
    case 'ektpName':
    case 'ektpBirthDate':
    case 'ektpKpj':
    case 'trackReceipt':
    case 'trackBirthDate':
      return questionScreen(step, context);
    case 'askingForCode':
      return { name: 'working', on: 'phone' };
    case 'phoneCode':
    case 'phoneOpened':
      return phoneCodeScreen(context, step === 'phoneOpened');
    case 'phoneOver':
      return { name: 'phoneOver', because: 'over' };
    case 'phoneDenied':
      return { name: 'phoneOver', because: 'denied' };
    case 'requestingReset':
      return { name: 'working', on: 'reset' };
    case 'resetAsked':
      return { name: 'resetAsked', offered: context.resetOffered };
    case 'signingIn':
      return { name: 'working', on: 'signIn' };
    case 'registering':
      return { name: 'working', on: 'register' };
    case 'inquiringAccount':
      return { name: 'working', on: 'account' };
    case 'submitting':
      return { name: 'working', on: 'claim' };
    case 'lookingUpClaim':
      return { name: 'working', on: 'lookup' };
    case 'loadingContributions':
      return { name: 'working', on: 'contributions' };
    case 'orderingContribution':
      return { name: 'working', on: 'code' };
    case 'contributions':
      return contributionsScreen(context);
    case 'contributionMonths':
      return contributionMonthsScreen(context);
    case 'contributionIncome':
      return contributionIncomeScreen(context);
    case 'paymentCode':
      return paymentCodeScreen(context);
    case 'contributionReminder':
      return contributionReminderScreen(context);
    case 'loadingClaims':
      return { name: 'working', on: 'tracking' };
    case 'attesting':
      return { name: 'working', on: 'attest' };
    case 'attestError':
    case 'phoneError':
    case 'resetError':
    case 'signInError':
    case 'registerError':
    case 'trackingError':
    case 'contributionsError':
    case 'contributionOrderError':
    case 'lookupError':
      return connectionErrorScreen(context, step === 'signInError');
    case 'claimProgress':
      return claimProgressScreen(context);
    case 'claimUnknown':
      return { name: 'claimUnknown', receiptNumber: context.answers.trackReceipt ?? '' };
    case 'registerCheck':
      return registerCheckScreen(context);
    case 'registerRefused':
      return { name: 'registerRefused', fault: context.registrationFault };
    case 'menu':
      return {
        name: 'menu',
        personName: member(context).name,
        contributes: isContributor(member(context)),
      };
    case 'jht':
      return {
        name: 'jht',
        balance: totalBalance(member(context)),
        workingDays: context.policy.payment.workingDays,
      };
    case 'conditions':
      return conditionsScreen(context);
    case 'balance':
      return balanceScreen(member(context));
    case 'reason':
      return reasonScreen(context);
    case 'document':
      return documentScreen(context);
    case 'documentPages':
      return documentPagesScreen(context);
    case 'documentLacking':
      return documentLackingScreen(context);
    case 'personalData':
      return personalDataScreen(member(context));
    case 'photo':
      return { name: 'photo', rules: context.ports.photoRules(context.policy) };
    case 'photoHelp':
      return { name: 'photoHelp', because: context.photoProblem };
    case 'cameraError':
    case 'documentCameraError':
      return { name: 'cameraError', fault: context.cameraFault };
    case 'bank':
      return bankScreen(context);
    case 'presence':
      return { name: 'presence', staffName: context.helper?.name ?? '' };
    case 'accountConfirm':
      return accountConfirmScreen(context);
    case 'accountRefused':
      return { name: 'accountRefused', because: context.accountFault, bankName: bankName(context) ?? '' };
    case 'check':
      return { name: 'check', claim: summaryOf(context) };
    case 'receipt':
      if (!context.stored) throw new Error('a receipt was shown before the claim was stored');
      return { name: 'receipt', receipt: context.stored.receipt, delivery: context.delivery };
    case 'tracking':
      return { name: 'tracking', claims: context.claims };
    case 'trackedClaim':
      return trackedClaimScreen(context);
    case 'ended':
      return { name: 'farewell' };
    default:
      return { name: step };
  }
}

/** @throws Error when nobody has signed in: the flow let a person go too far. */
function bankName({ policy, bankCode }: VisitContext): string | null {
  return findBank(policy, bankCode ?? '')?.name ?? null;
}

function questionScreen(question: Question, context: VisitContext): ScreenOf<'question'> {
  const { typed, problem, refused, policy } = context;
  return {
    name: 'question',
    question,
    value: questions[question].secret ? '' : (typed[question] ?? knownAnswer(question, context)),
    problem,
    refused,
    bankName: question === 'accountNumber' ? bankName(context) : null,
    digits: (question === 'accountNumber' && findBank(policy, context.bankCode ?? '')?.accountDigits) || null,
    mayLack: question === 'ektpKpj' || (question === 'npwp' && mayLackNpwp(context)),
  };
}

function accountConfirmScreen(context: VisitContext): ScreenOf<'accountConfirm'> {
  const { answers, holder } = context;
  return {
    name: 'accountConfirm',
    bankName: bankName(context) ?? '',
    accountNumber: answers.accountNumber ?? '',
    holder: holder ?? 'unchecked',
  };
}

/** What need not be typed again. */
function knownAnswer(question: Question, context: VisitContext): string {
  if (question === 'npwp') return npwpOf(context) ?? '';
  return question === 'resetEmail' ? (context.typed.signInEmail ?? '') : '';
}

function personalDataScreen(membership: Membership): ScreenOf<'personalData'> {
  const nikDiffers = nikDifferences(membership.nik, membership);
  return { name: 'personalData', person: personalDataOf(membership), nikDiffers };
}

function connectionErrorScreen(
  { connectionError, waitSeconds }: VisitContext,
  signingIn: boolean,
): ScreenOf<'connectionError'> {
  return {
    name: 'connectionError',
    fault: connectionError,
    waitMinutes: waitSeconds === null ? null : Math.max(1, Math.ceil(waitSeconds / 60)),
    mayUsePhone: signingIn && connectionError === 'tooManyAttempts',
  };
}

function balanceScreen(membership: Membership): ScreenOf<'balance'> {
  const cards = membership.cards.map((card) => ({
    kpj: groupKpj(card.kpj),
    segment: card.segment,
    employer: card.employer,
    contributions: card.contributions,
    development: card.development,
    balance: cardBalance(card),
  }));
  return { name: 'balance', cards, total: totalBalance(membership) };
}

function bankScreen({ policy, bankCode, unanswered }: VisitContext): ScreenOf<'bank'> {
  const banks = policy.banks.map(({ code, name }) => ({ code, name }));
  return { name: 'bank', banks, chosen: bankCode, unanswered };
}
