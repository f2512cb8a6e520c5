import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { PlainPage } from '../controls/plain-page.tsx';
import { PrimaryAction } from '../controls/primary-action.tsx';
import { useKiosk } from '../kiosk.ts';
import { StagesPicture } from '../pictures/stages.tsx';

export function ClaimUnknownScreen({ screen }: { readonly screen: ScreenOf<'claimUnknown'> }) {
  const { act } = useKiosk();
  const t = useTranslations('claimUnknown');
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint', { number: screen.receiptNumber })}
      picture={<StagesPicture />}
      todo={[t('todo'), t('waiting'), t('ask')]}
      actions={<PrimaryAction onPress={() => act({ type: 'retry' })}>{t('again')}</PrimaryAction>}
    />
  );
}
