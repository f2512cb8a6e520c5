import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { questionKinds } from '../controls/question-kinds.ts';
import { DateQuestion } from './question/date-question.tsx';
import { TextQuestion } from './question/text-question.tsx';

/** One page for every question that is answered by typing. */
export function QuestionScreen({ screen }: { readonly screen: ScreenOf<'question'> }) {
  const kind = questionKinds[screen.question];
  if (kind.keys === 'date') return <DateQuestion screen={screen} />;
  return <TextQuestion screen={screen} {...kind} keys={kind.keys} />;
}
