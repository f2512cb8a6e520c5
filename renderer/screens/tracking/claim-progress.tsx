import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { personal, sentence } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { standingTone } from '../../layout/statement.tsx';
import { definePage } from '../define-page.ts';
import { ClaimStatus, pictureOf } from './claim-status.tsx';

export const page = definePage('claimProgress', ClaimProgressScreen);

/** Where a claim stands, for who holds its receipt; amounts and account are shown after signing in only. */
function ClaimProgressScreen({ screen }: { readonly screen: ScreenOf<'claimProgress'> }) {
  const t = useTranslations('trackedClaim');
  return (
    <Frame
      title={t('title')}
      hint={sentence((own) => t('hint', { number: own(personal.text(screen.receiptNumber)) }))}
      tone={standingTone(screen.statement.standing)}
      picture={pictureOf(screen.statement.standing)}
      ends
    >
      <ClaimStatus {...screen} />
    </Frame>
  );
}
