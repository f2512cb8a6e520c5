import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { readTypedDay } from '../../../contract/language/formats.ts';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { personal, sentence } from '../../language/personal.tsx';
import { Button } from '../../primitives/button.tsx';
import { Note } from '../../primitives/note.tsx';

interface Props {
  readonly screen: ScreenOf<'question'>;
}

/** What was probably meant. */
export function SlipNote({ screen: { slip } }: Props) {
  const { day } = useFormats();
  const t = useTranslations('questionPage');
  if (!slip) return null;
  const date = readTypedDay(slip.meant);
  const meant = personal.text(date === undefined ? slip.meant : day(date));
  return (
    <Note>
      <p>{sentence((own) => t('meant', { meant: own(meant) }))}</p>
    </Note>
  );
}

/** Two answers of the same weight: nobody is made to have an address that is common. */
export function SlipAnswers({ screen: { question, slip } }: Props) {
  const { act } = useKiosk();
  const t = useTranslations('questionPage');
  if (!slip) return null;
  const answer = (value: string) => () => act({ type: 'answer', question, value });
  return (
    <>
      <Button className="answer" onPress={answer(slip.typed)}>
        {t('meantAsTyped')}
      </Button>
      <Button className="answer" onPress={answer(slip.meant)}>
        {t('meantThat')}
      </Button>
    </>
  );
}
