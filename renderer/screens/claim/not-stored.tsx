import { useTranslations } from 'use-intl';
import { DeskPicture } from '../../illustrations/desk.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('notStored', NotStoredScreen);

function NotStoredScreen() {
  const { act } = useKiosk();
  const t = useTranslations('notStored');
  const frame = useTranslations('frame');
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint')}
      tone="help"
      picture={<DeskPicture />}
      todo={[t('ask')]}
      data={t('kept')}
      actions={<PrimaryAction onPress={() => act({ type: 'retry' })}>{frame('retry')}</PrimaryAction>}
    />
  );
}
