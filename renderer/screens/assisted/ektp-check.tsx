import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { PlainPage } from '../../controls/plain-page.tsx';
import { PrimaryAction } from '../../controls/primary-action.tsx';
import { useKiosk } from '../../kiosk.ts';
import { CardPicture } from '../../pictures/card.tsx';

/** Staff hold the person against the original card before anything is copied from it. */
export function EktpCheckScreen(_: { readonly screen: ScreenOf<'ektpCheck'> }) {
  const { act } = useKiosk();
  const t = useTranslations('ektpCheck');
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint')}
      picture={<CardPicture />}
      todo={[t('face'), t('expired'), t('record')]}
      actions={<PrimaryAction onPress={() => act({ type: 'agree' })}>{t('confirm')}</PrimaryAction>}
    />
  );
}
