import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { DateField } from '../date-field.tsx';
import { dateValue, eraseDigit, startDate, typeDigits } from '../date-parts.ts';
import { Keyboard } from '../keyboard.tsx';
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
  useTypedKeys(typing);
  return (
    <QuestionPage
      screen={screen}
      value={dateValue(draft)}
      problem={problem}
      pad={<Keyboard kind="digits" {...typing} onClear={() => edit(() => startDate(''))} />}
    >
      <DateField
        label={t(`${screen.question}.label`)}
        draft={draft}
        onChange={setDraft}
        problem={problem}
        input={input}
      />
    </QuestionPage>
  );
}
