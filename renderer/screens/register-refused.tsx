import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { PlainPage } from '../controls/plain-page.tsx';
import { PrimaryAction } from '../controls/primary-action.tsx';
import { useKiosk } from '../kiosk.ts';
import { CardPicture } from '../pictures/card.tsx';

export function RegisterRefusedScreen({ screen }: { readonly screen: ScreenOf<'registerRefused'> }) {
  const { act } = useKiosk();
  const t = useTranslations(`registerRefused.${screen.fault}`);
  const goOn = () => act({ type: screen.fault === 'accountExists' ? 'signInByEmail' : 'back' });
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint')}
      picture={<CardPicture />}
      todo={[t('todo'), t('ask')]}
      actions={<PrimaryAction onPress={goOn}>{t('proceed')}</PrimaryAction>}
    />
  );
}
