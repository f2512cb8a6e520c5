import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';
import { ClaimStatus } from './claim-status.tsx';

export const page = definePage('trackedClaim', TrackedClaimScreen);

/** One claim of the person who signed in; the head office's figure is the one that counts. */
function TrackedClaimScreen({ screen }: { readonly screen: ScreenOf<'trackedClaim'> }) {
  const { claim, bankName, late } = screen;
  const { rupiah } = useFormats();
  const t = useTranslations('trackedClaim');
  const reasons = useTranslations('reasons');
  const amount = claim.waitsForData ? [] : [{ term: t('amount'), value: rupiah(claim.net) }];
  const differs = claim.net !== claim.confirmedNet;
  const difference = [
    { term: t('confirmed'), value: rupiah(claim.confirmedNet) },
    { term: t('determined'), value: rupiah(claim.net), total: true },
  ];
  return (
    <Frame title={t('title')} hint={t('hint', { number: claim.receiptNumber })}>
      <ClaimStatus claim={claim} late={late} />
      {differs && (
        <Note kind="warn">
          <p>{t('differs')}</p>
        </Note>
      )}
      <section className="card">
        <Rows
          rows={[
            ...(differs ? difference : amount),
            { term: t('account'), value: `${bankName} •••• ${claim.accountTail}` },
            { term: t('reason'), value: reasons(`${claim.reason}.name`) },
          ]}
        />
      </section>
    </Frame>
  );
}
