import { assign } from 'xstate';
import type { AccountAnswer } from '../../../contract/head-office/inquiries.ts';
import { fail } from '../../../contract/outcome.ts';
import { findBank } from '../../../contract/policy/policy.ts';
import type { VisitContext } from '../chart/context.ts';
import { noteEntry } from '../chart/evidence.ts';
import { questionScreen, questionStep } from '../chart/questions.ts';
import { type Screens, working } from '../chart/screens.ts';
import { flow } from '../chart/setup.ts';
import { callStep } from '../chart/steps.ts';
import { npwpNeeded } from './npwp.ts';

const station = 'station.account';

/** Where the money goes: the bank, the number, and what the bank says of it. */
export const account = {
  bank: flow.createStateConfig({
    tags: station,
    exit: 'clearProblem',
    on: {
      chooseBank: { actions: assign(({ context, event }) => withBank(context, event.bankCode)) },
      proceed: [
        { guard: ({ context }) => context.bankCode !== null, target: 'accountNumber' },
        { actions: 'markUnanswered' },
      ],
      back: [
        { guard: 'changing', target: 'check' },
        { guard: npwpNeeded, target: 'npwp' },
        { target: 'photoIntro' },
      ],
    },
  }),
  accountNumber: questionStep({ next: 'inquiringAccount', back: 'bank', tags: [station] }),
  inquiringAccount: callStep<AccountAnswer>({
    tags: ['busy', 'neutral', station],
    call({ session, bankCode, answers, ports }, signal) {
      if (!bankCode || !answers.accountNumber) throw new Error('no account to inquire about');
      // Staff checked the e-KTP while the line was down: the head office asks the bank when the claim arrives.
      if (!session) return Promise.resolve(fail({ kind: 'unreachable' }));
      const inquiry = { bankCode, accountNumber: answers.accountNumber };
      return ports.headOffice.inquireAccount(session.token, inquiry, signal);
    },
    done: [
      {
        when: ({ holder }) => holder === 'matches',
        target: 'check',
        keep: ({ maskedName }) => ({ holder: 'matches', maskedName: maskedName || null }),
      },
      {
        when: ({ holder }, { policy }) =>
          holder === 'staffDecides' && policy.names.similarHolderTo === 'headOffice',
        target: 'check',
        keep: () => ({ holder: 'staffDecides', maskedName: null }),
      },
      {
        when: ({ holder }) => holder === 'unchecked',
        target: 'check',
        keep: () => ({ holder: 'unchecked', maskedName: null }),
      },
      {
        target: 'accountRefused',
        keep: ({ holder }) =>
          holder === 'matches' || holder === 'unchecked' ? {} : { accountFault: holder },
      },
    ],
    // The line is down: the head office asks the bank when the claim arrives.
    faults: [{ target: 'check', keep: () => ({ holder: 'unchecked', maskedName: null }) }],
  }),
  accountRefused: flow.createStateConfig({
    tags: station,
    on: { retry: 'bank', back: 'accountNumber' },
  }),
  /** Typed by staff, so it is the participant who says that it is the right one. */
  accountConfirm: flow.createStateConfig({
    tags: [station, 'personal.account'],
    on: {
      accountIsMine: { target: 'check', actions: assign({ accountConfirmed: true }) },
      accountIsNotMine: 'bank',
      back: 'accountNumber',
    },
  }),
};

export const accountScreens = {
  bank: ({ policy, bankCode, unanswered }) => ({
    name: 'bank',
    banks: policy.banks.map(({ code, name }) => ({ code, name })),
    chosen: bankCode,
    unanswered,
  }),
  accountNumber: questionScreen('accountNumber', (context) => ({
    bankName: bankOf(context)?.name ?? null,
    digits: bankOf(context)?.accountDigits ?? null,
  })),
  inquiringAccount: working('account'),
  accountRefused: (context) => ({
    name: 'accountRefused',
    because: context.accountFault,
    bankName: bankOf(context)?.name ?? '',
  }),
  accountConfirm: (context) => ({
    name: 'accountConfirm',
    bankName: bankOf(context)?.name ?? '',
    accountNumber: context.answers.accountNumber ?? '',
    holder: context.holder ?? 'unchecked',
  }),
} satisfies Screens;

function bankOf({ policy, bankCode }: VisitContext) {
  return findBank(policy, bankCode ?? '');
}

function withBank(context: VisitContext, wanted: string | null): Partial<VisitContext> {
  const known = context.policy.banks.some(({ code }) => code === wanted);
  const bankCode = known ? wanted : null;
  if (bankCode === context.bankCode) return { unanswered: false };
  // Another bank's number is no answer for this one.
  const { accountNumber: _answer, ...answers } = context.answers;
  const { accountNumber: _text, ...typed } = context.typed;
  return { bankCode, answers, typed, holder: null, unanswered: false, ...noteEntry(context, 'bank') };
}
