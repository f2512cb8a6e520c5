import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { CardPicture } from '../../illustrations/card.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';

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
