import { useTranslations } from 'use-intl';
import { CardPicture } from '../../illustrations/documents.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('ektpUnknown', EktpUnknownScreen);

function EktpUnknownScreen() {
  const { act } = useKiosk();
  const t = useTranslations('ektpUnknown');
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint')}
      tone="mend"
      picture={<CardPicture />}
      todo={[t('todo'), t('ask')]}
      actions={<PrimaryAction onPress={() => act({ type: 'retry' })}>{t('again')}</PrimaryAction>}
    />
  );
}
