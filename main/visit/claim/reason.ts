import { assign, not } from 'xstate';
import { assess } from '../../../contract/eligibility/eligibility.ts';
import { kioskReasons } from '../../../contract/policy/policy.ts';
import type { ReasonId } from '../../../contract/policy/schema.ts';
import type { VisitContext } from '../chart/context.ts';
import { isHelped, isWithoutBalance, noteEntry } from '../chart/evidence.ts';
import type { Screens } from '../chart/screens.ts';
import { flow } from '../chart/setup.ts';
import { documentsLeft } from '../documents/pages.ts';
import { reasonScreen } from './rules-screens.ts';

/** Why the balance is claimed; it decides how much is paid, and which documents are asked for. */
export const reason = {
  reason: flow.createStateConfig({
    tags: 'station.reason',
    exit: 'clearProblem',
    on: {
      chooseReason: {
        actions: assign(({ context, event }) => {
          const chosen = openReason(context, event.reason);
          return chosen === context.reason
            ? { unanswered: false }
            : {
                reason: chosen,
                declaredAt: null,
                unanswered: false,
                documentIndex: 0,
                ...noteEntry(context, 'reason'),
              };
        }),
      },
      proceed: [
        { guard: not('reasonChosen'), actions: 'markUnanswered' },
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

/** A reason that is among those open to this participant today; null for any other. */
function openReason(context: VisitContext, wanted: ReasonId | null): ReasonId | null {
  const { policy, ports, membership } = context;
  if (isWithoutBalance(context)) {
    return kioskReasons(policy, ports.today()).some(({ id }) => id === wanted) ? wanted : null;
  }
  if (!membership || wanted === null) return null;
  const { reasons } = assess(policy, membership, ports.today(), isHelped(context));
  return reasons.some(({ reason: id, obstacles }) => id === wanted && obstacles.length === 0) ? wanted : null;
}
