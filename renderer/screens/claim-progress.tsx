import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { ClaimNews } from '../controls/claim-news.tsx';
import { Frame } from '../controls/frame.tsx';
import { Note } from '../controls/note.tsx';
import { PrimaryAction } from '../controls/primary-action.tsx';
import { useKiosk } from '../kiosk.ts';

/** Where a claim stands, for who holds its receipt; amounts and account are shown after signing in only. */
export function ClaimProgressScreen({ screen }: { readonly screen: ScreenOf<'claimProgress'> }) {
  const { claim, late } = screen;
  const { act } = useKiosk();
  const t = useTranslations('trackedClaim');
  const frame = useTranslations('frame');
  return (
    <Frame
      title={t('title')}
      hint={t('hint', { number: claim.receiptNumber })}
      ends
      actions={<PrimaryAction onPress={() => act({ type: 'finish' })}>{frame('finish')}</PrimaryAction>}
    >
      <ClaimNews claim={claim} late={late} />
      <Note>
        <p>{t('more')}</p>
      </Note>
    </Frame>
  );
}
