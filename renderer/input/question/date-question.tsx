import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { DateField } from '../date-field.tsx';
import { dateValue, eraseDigit, startDate, typeDigits } from '../date-parts.ts';
import { Keyboard } from '../keyboard.tsx';
import { useClear } from '../use-clear.ts';
import { useEdited } from '../use-edited.ts';
import { useTypedKeys } from '../use-typed-keys.ts';
import { QuestionPage } from './question-page.tsx';
import { useProblemText } from './use-problem-text.ts';

export function DateQuestion({ screen }: { readonly screen: ScreenOf<'question'> }) {
  const { draft, setDraft, input, edit } = useEdited(() => startDate(screen.value));
  const t = useTranslations('question');
  const problem = useProblemText(screen);
  const typing = {
    onText: (text: string) => edit((before) => typeDigits(before, text)),
    onErase: () => edit(eraseDigit),
  };
  const clear = useClear(draft, dateValue(draft) === '', (date) => edit(() => date), startDate(''));
  useTypedKeys(typing);
  return (
    <QuestionPage
      screen={screen}
      value={dateValue(draft)}
      pad={<Keyboard kind="digits" {...typing} {...clear} />}
    >
      <DateField
        label={t(`${screen.question}.label`)}
        draft={draft}
        onChange={setDraft}
        problem={problem}
        note={t(`${screen.question}.why`)}
        input={input}
      />
    </QuestionPage>
  );
}
