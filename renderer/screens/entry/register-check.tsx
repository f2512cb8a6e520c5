import { useTranslations } from 'use-intl';
import type { Question } from '../../../contract/kiosk-api/actions/questions.ts';
import { questions } from '../../../contract/kiosk-api/actions/questions.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { readTypedDay } from '../../../contract/language/formats.ts';
import { IdentityPicture } from '../../illustrations/scenes.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { type PersonalValue, personal } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { ChangeableRow } from '../../primitives/changeable-row.tsx';
import { NikNote } from '../../primitives/nik-note.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('registerCheck', RegisterCheckScreen);

function RegisterCheckScreen({ screen }: { readonly screen: ScreenOf<'registerCheck'> }) {
  const { act } = useKiosk();
  const { day } = useFormats();
  const t = useTranslations('registerCheck');
  const frame = useTranslations('frame');
  const labels = useTranslations('question');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      picture={<IdentityPicture />}
      actions={<PrimaryAction onPress={() => act({ type: 'proceed' })}>{t('proceed')}</PrimaryAction>}
    >
      <NikNote differs={screen.nikDiffers} />
      {screen.answers.map(({ question, value }) => {
        const label = labels(`${question}.label`);
        const shown = questions[question].secret ? t('hidden') : showAnswer(question, value, day);
        return (
          <ChangeableRow
            key={question}
            term={label}
            changeLabel={`${frame('change')}: ${label}`}
            onChange={() => act({ type: 'changeAnswer', question })}
          >
            {shown}
          </ChangeableRow>
        );
      })}
    </Frame>
  );
}

function showAnswer(question: Question, value: string, day: (text: string) => string): PersonalValue {
  switch (question) {
    case 'registerNik':
      return personal.nik(value);
    case 'registerKpj':
      return personal.kpj(value);
    case 'registerPhone':
      return personal.phone(value);
    case 'registerBirthDate': {
      const born = readTypedDay(value);
      return personal.text(born === undefined ? value : day(born));
    }
    default:
      return personal.text(value);
  }
}
