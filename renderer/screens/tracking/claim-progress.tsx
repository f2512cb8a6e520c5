import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { MoneyPicture } from '../../illustrations/money.tsx';
import { personal, sentence } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { definePage } from '../define-page.ts';
import { ClaimStatus } from './claim-status.tsx';

export const page = definePage('claimProgress', ClaimProgressScreen);

/** Where a claim stands, for who holds its receipt; amounts and account are shown after signing in only. */
function ClaimProgressScreen({ screen }: { readonly screen: ScreenOf<'claimProgress'> }) {
  const t = useTranslations('trackedClaim');
  return (
    <Frame
      title={t('title')}
      hint={sentence((own) => t('hint', { number: own(personal.text(screen.receiptNumber)) }))}
      picture={<MoneyPicture />}
      ends
    >
      <ClaimStatus {...screen} />
    </Frame>
  );
}
