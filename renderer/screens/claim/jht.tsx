import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { MoneyPicture } from '../../illustrations/money.tsx';
import { SavingsPicture } from '../../illustrations/savings.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('jht', JhtScreen);

function JhtScreen({ screen }: { readonly screen: ScreenOf<'jht'> }) {
  const { act } = useKiosk();
  const { money } = useFormats();
  const t = useTranslations('jht');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      lead={
        <>
          <h2>{t('balance')}</h2>
          <p className="amount">{money(screen.balance)}</p>
        </>
      }
      picture={<SavingsPicture />}
      actions={<PrimaryAction onPress={() => act({ type: 'startClaim' })}>{t('claim')}</PrimaryAction>}
    >
      <div className="page-scene">
        <MoneyPicture />
      </div>
      <Note>
        <p>{t('payment', { days: screen.workingDays })}</p>
      </Note>
    </Frame>
  );
}
