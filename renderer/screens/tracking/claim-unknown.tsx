import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { StagesPicture } from '../../illustrations/stages.tsx';
import { useKiosk } from '../../kiosk.ts';
import { personal, sentence } from '../../language/personal.tsx';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('claimUnknown', ClaimUnknownScreen);

function ClaimUnknownScreen({ screen }: { readonly screen: ScreenOf<'claimUnknown'> }) {
  const { act } = useKiosk();
  const t = useTranslations('claimUnknown');
  return (
    <PlainPage
      title={t('title')}
      hint={sentence((own) => t('hint', { number: own(personal.text(screen.receiptNumber)) }))}
      picture={<StagesPicture />}
      todo={[t('todo'), t('waiting'), t('ask')]}
      actions={<PrimaryAction onPress={() => act({ type: 'retry' })}>{t('again')}</PrimaryAction>}
    />
  );
}
