import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { BankBookPicture } from '../../illustrations/documents.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('accountRefused', AccountRefusedScreen);

function AccountRefusedScreen({ screen }: { readonly screen: ScreenOf<'accountRefused'> }) {
  const { act } = useKiosk();
  const t = useTranslations('accountRefused');
  const { because, bankName: bank } = screen;
  return (
    <PlainPage
      title={t(`${because}.title`)}
      hint={t(`${because}.hint`, { bank })}
      tone="mend"
      picture={<BankBookPicture />}
      todo={[t(`${because}.todo`), t('ask')]}
      actions={
        <>
          <Button className="answer" onPress={() => act({ type: 'back' })}>
            {t('look')}
          </Button>
          <PrimaryAction onPress={() => act({ type: 'retry' })}>{t('change')}</PrimaryAction>
        </>
      }
    />
  );
}
