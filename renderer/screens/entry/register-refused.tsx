import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { CardPicture } from '../../illustrations/documents.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('registerRefused', RegisterRefusedScreen);

function RegisterRefusedScreen({ screen }: { readonly screen: ScreenOf<'registerRefused'> }) {
  const { act } = useKiosk();
  const t = useTranslations(`registerRefused.${screen.fault}`);
  const goOn = () => act({ type: screen.fault === 'accountExists' ? 'signInByEmail' : 'back' });
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint')}
      tone="mend"
      picture={<CardPicture />}
      todo={[t('todo'), t('ask')]}
      actions={<PrimaryAction onPress={goOn}>{t('proceed')}</PrimaryAction>}
    />
  );
}
