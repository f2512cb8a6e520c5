import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { ScanPicture } from '../../illustrations/scan.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('phoneOver', PhoneOverScreen);

function PhoneOverScreen({ screen }: { readonly screen: ScreenOf<'phoneOver'> }) {
  const { act } = useKiosk();
  const t = useTranslations('phoneOver');
  const because = useTranslations(`phoneOver.${screen.because}`);
  return (
    <PlainPage
      title={because('title')}
      hint={because('hint')}
      tone="mend"
      picture={<ScanPicture />}
      todo={[because('todo'), t('ask')]}
      actions={<PrimaryAction onPress={() => act({ type: 'retry' })}>{t('again')}</PrimaryAction>}
    />
  );
}
