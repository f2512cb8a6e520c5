import { assign } from 'xstate';
import { DECLARATION_VERSION } from '../../../contract/claim/notice.ts';
import { answerFor, situationQuestion } from '../../../contract/eligibility/answer.ts';
import type { Asker } from '../../../contract/eligibility/next-step.ts';
import type { VisitContext } from '../chart/context.ts';
import { isHelped, noteEntry } from '../chart/evidence.ts';
import { member } from '../chart/member.ts';
import type { Screens } from '../chart/screens.ts';
import { flow, update } from '../chart/setup.ts';

/** Who asks whether JHT can be paid. */
export function askerOf(context: VisitContext): Asker {
  const { policy, ports, situation, declaredAt } = context;
  return {
    policy,
    membership: member(context),
    today: ports.today(),
    withStaff: isHelped(context),
    situation,
    declared: declaredAt !== null,
  };
}

/** Whether the answer turns on what only the person knows. */
export function asksSituation({ context }: { readonly context: VisitContext }): boolean {
  return context.membership !== null && situationQuestion(askerOf(context)) !== null;
}

const firstDocument = update(() => ({ documentIndex: 0 }));
const declare = update(({ context }) => ({ declaredAt: context.ports.now() }));
const goBack = [{ guard: 'withoutBalance' as const, target: 'reason' }, { target: 'situation' }];

/** Where the registry cannot know: what is so with the person now, and the person's own word that a business has stopped. */
export const situation = {
  situation: flow.createStateConfig({
    tags: 'station.conditions',
    exit: 'clearProblem',
    on: {
      saySituation: {
        actions: assign(({ context, event }) => ({
          situation: event.situation,
          // Another situation is another claim.
          ...(event.situation === context.situation ? {} : { declaredAt: null, reason: null }),
          unanswered: false,
          ...noteEntry(context, 'situation'),
        })),
      },
      proceed: [
        { guard: ({ context }) => context.situation === null, actions: 'markUnanswered' },
        {
          guard: ({ context }) => answerFor(askerOf(context)).next?.kind === 'declareStop',
          target: 'businessStopped',
        },
        { target: 'conditions' },
      ],
      back: 'jht',
    },
  }),
  businessStopped: flow.createStateConfig({
    tags: 'personal.declaration',
    on: {
      agree: [
        // Which papers there are to take is known there, and what comes next.
        { guard: 'withoutBalance', target: 'documentPages', actions: [declare, firstDocument] },
        { target: 'conditions', actions: declare },
      ],
      decline: goBack,
      back: goBack,
    },
  }),
};

export const situationScreens = {
  situation(context) {
    const question = situationQuestion(askerOf(context));
    return {
      name: 'situation',
      livelihood: question?.livelihood ?? 'PU',
      choices: question?.choices ?? [],
      chosen: context.situation,
      unanswered: context.unanswered,
    };
  },
  businessStopped: ({ policy }) => ({
    name: 'businessStopped',
    textVersion: DECLARATION_VERSION,
    protection: policy.contributions.lapse.endsProtection,
  }),
} satisfies Screens;
