import { questions } from '../../../contract/kiosk-api/actions/questions.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { DateQuestion } from '../../input/question/date-question.tsx';
import { TextQuestion } from '../../input/question/text-question.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('question', QuestionScreen);

/** One page for every question that is answered by typing. */
function QuestionScreen({ screen }: { readonly screen: ScreenOf<'question'> }) {
  const kind = questions[screen.question];
  if (kind.keys === 'date') return <DateQuestion screen={screen} />;
  return <TextQuestion screen={screen} {...kind} keys={kind.keys} />;
}
