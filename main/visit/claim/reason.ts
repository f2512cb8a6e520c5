import { assign, not } from 'xstate';
import { reasonRule } from '../../../contract/policy/policy.ts';
import type { VisitContext } from '../chart/context.ts';
import { isWithoutBalance, noteEntry } from '../chart/evidence.ts';
import type { Screens } from '../chart/screens.ts';
import { flow } from '../chart/setup.ts';
import { documentsLeft } from '../documents/pages.ts';
import { openReasons, reasonScreen } from './rules-screens.ts';

/** Why the balance is claimed; it decides how much is paid, and which documents are asked for. */
export const reason = {
  reason: flow.createStateConfig({
    tags: 'station.reason',
    exit: 'clearProblem',
    on: {
      chooseReason: {
        actions: assign(({ context, event }) => {
          const chosen = openReasons(context).find((open) => open === event.reason) ?? null;
          return chosen === context.reason
            ? { unanswered: false }
            : { reason: chosen, unanswered: false, documentIndex: 0, ...noteEntry(context, 'reason') };
        }),
      },
      proceed: [
        { guard: not('reasonChosen'), actions: 'markUnanswered' },
        { guard: declarationMissing, target: 'businessStopped' },
        { guard: documentsLeft, target: 'documentPages', actions: assign({ documentIndex: 0 }) },
        { guard: 'changing', target: 'check' },
        { guard: 'withoutBalance', target: 'photoIntro' },
        { target: 'personalData' },
      ],
      back: [
        { guard: 'changing', target: 'check' },
        { guard: 'withoutBalance', target: 'withoutBalance' },
        { target: 'balance' },
      ],
    },
  }),
};

export const reasonScreens = { reason: reasonScreen } satisfies Screens;

/** Nobody could be asked whether the business goes on: the person says so for this reason. */
function declarationMissing({ context }: { readonly context: VisitContext }): boolean {
  const { policy, reason: chosen, declaredAt } = context;
  if (!isWithoutBalance(context) || chosen === null) return false;
  return reasonRule(policy, chosen).declaration !== null && declaredAt === null;
}
