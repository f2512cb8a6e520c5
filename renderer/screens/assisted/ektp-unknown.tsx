import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { PlainPage } from '../../controls/plain-page.tsx';
import { PrimaryAction } from '../../controls/primary-action.tsx';
import { useKiosk } from '../../kiosk.ts';
import { CardPicture } from '../../pictures/card.tsx';

export function EktpUnknownScreen(_: { readonly screen: ScreenOf<'ektpUnknown'> }) {
  const { act } = useKiosk();
  const t = useTranslations('ektpUnknown');
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint')}
      picture={<CardPicture />}
      todo={[t('todo'), t('ask')]}
      actions={<PrimaryAction onPress={() => act({ type: 'retry' })}>{t('again')}</PrimaryAction>}
    />
  );
}
