import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { definePage } from '../define-page.ts';
import { ClaimStatus } from './claim-status.tsx';

export const page = definePage('claimProgress', ClaimProgressScreen);

/** Where a claim stands, for who holds its receipt; amounts and account are shown after signing in only. */
function ClaimProgressScreen({ screen }: { readonly screen: ScreenOf<'claimProgress'> }) {
  const { claim, late } = screen;
  const t = useTranslations('trackedClaim');
  return (
    <Frame title={t('title')} hint={t('hint', { number: claim.receiptNumber })} ends>
      <ClaimStatus claim={claim} late={late} />
      <Note>
        <p>{t('more')}</p>
      </Note>
    </Frame>
  );
}
