import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { BringPicture } from '../../illustrations/bring.tsx';
import { Frame } from '../../layout/frame.tsx';

export function FarewellScreen(_: { readonly screen: ScreenOf<'farewell'> }) {
  const t = useTranslations('farewell');
  return (
    <Frame title={t('title')} hint={t('hint')} picture={<BringPicture />}>
      <p className="farewell">{t('belongings')}</p>
    </Frame>
  );
}
