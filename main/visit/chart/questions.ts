import type { Action } from '../../../contract/kiosk-api/actions/actions.ts';
import { type Question, questions } from '../../../contract/kiosk-api/actions/questions.ts';
import type { Slip } from '../../../contract/kiosk-api/screens/entry.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { findBank } from '../../../contract/policy/policy.ts';
import { likelyAnswer, readAnswer } from './answers.ts';
import type { VisitContext } from './context.ts';
import { noteEntry } from './evidence.ts';
import { flow, update, type VisitTag } from './setup.ts';

interface Answered {
  readonly context: VisitContext;
  readonly event: Extract<Action, { readonly type: 'answer' }>;
}

interface QuestionStep {
  readonly next: string;
  readonly back: string;
  /** The check page to which an answer that is being changed returns straight. */
  readonly checkedAt?: string;
  readonly tags?: readonly VisitTag[];
}

/** A page that asks for one typed answer, and goes on when it is good. */
export function questionStep({ next, back, checkedAt, tags = [] }: QuestionStep) {
  return flow.createStateConfig({
    tags: [...tags],
    exit: 'clearProblem',
    on: {
      answer: answered(next, checkedAt),
      back: [
        ...(checkedAt === undefined ? [] : [{ guard: 'changing' as const, target: checkedAt }]),
        { target: back },
      ],
    },
  });
}

/** The transitions of an answer: on to `next` when it is good, else it stays with what is wrong. */
export function answered(next: string, checkedAt?: string) {
  const keep = update<Answered['event']>(({ context, event }) => keepAnswer(context, event));
  return [
    ...(checkedAt === undefined
      ? []
      : [
          { guard: (now: Answered) => isGood(now) && now.context.changing, target: checkedAt, actions: keep },
        ]),
    { guard: isGood, target: next, actions: keep },
    { actions: keep },
  ];
}

function isGood({ context, event }: Answered): boolean {
  return slipToAsk(context, event) === null && read(context, event).ok;
}

/** A likely slip of which this person was not yet asked; whoever sends the same once more means it. */
function slipToAsk(
  { answers, slip, ports }: VisitContext,
  { question, value }: Answered['event'],
): Slip | null {
  if (slip?.typed === value) return null;
  const meant = likelyAnswer(question, value, { today: ports.today(), answers });
  return meant === null ? null : { typed: value, meant };
}

function read({ policy, bankCode, ports }: VisitContext, { question, value }: Answered['event']) {
  const accountDigits = findBank(policy, bankCode ?? '')?.accountDigits;
  return readAnswer(question, value, { today: ports.today(), accountDigits });
}

/** What was typed stays on the page; an answer that is good is kept beside it. */
function keepAnswer(context: VisitContext, event: Answered['event']): Partial<VisitContext> {
  const { question, value } = event;
  const answer = read(context, event);
  const typed = { ...context.typed, [question]: value };
  const slip = slipToAsk(context, event);
  if (slip !== null) return { typed, problem: null, slip, refused: false };
  if (!answer.ok) return { typed, problem: answer.problem, refused: false };
  return {
    typed,
    problem: null,
    slip: null,
    refused: false,
    answers: { ...context.answers, ...answer.value },
    // Another number is nobody's account until the bank has said so.
    ...(question === 'accountNumber' ? { holder: null, accountConfirmed: false } : {}),
    ...noteEntry(context, question),
  };
}

/** What a question's page shows; `about` is what only this question has. */
export function questionScreen(
  question: Question,
  about: (context: VisitContext) => Partial<Omit<ScreenOf<'question'>, 'name' | 'question'>> = () => ({}),
) {
  return (context: VisitContext): ScreenOf<'question'> => {
    const { value = '', ...others } = about(context);
    return {
      name: 'question',
      question,
      value: questions[question].secret ? '' : (context.typed[question] ?? value),
      problem: context.problem,
      // Who was asked, and meant it all the same, is told what is wrong.
      slip: context.problem === null && context.slip?.typed === context.typed[question] ? context.slip : null,
      refused: context.refused,
      bankName: null,
      digits: null,
      mayLack: false,
      ...others,
    };
  };
}
