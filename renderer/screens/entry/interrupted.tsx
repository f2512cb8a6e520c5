import { useTranslations } from 'use-intl';
import { DeskPicture } from '../../illustrations/desk.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('interrupted', InterruptedScreen);

/** The visit before did not come to its end. Whose it was, and whether there is a claim, only staff are told. */
function InterruptedScreen() {
  const { act } = useKiosk();
  const t = useTranslations('interrupted');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      tone="help"
      picture={<DeskPicture />}
      actions={<PrimaryAction onPress={() => act({ type: 'start' })}>{t('again')}</PrimaryAction>}
    >
      <Note kind="warn">
        <p>
          <strong>{t('confirmed')}</strong>
        </p>
        <p>{t('confirmedAsk')}</p>
      </Note>
      <p>{t('notConfirmed')}</p>
    </Frame>
  );
}
