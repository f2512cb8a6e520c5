import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { currentStage } from '../controls/current-stage.ts';
import { Frame } from '../controls/frame.tsx';
import { Note } from '../controls/note.tsx';
import { Rows } from '../controls/rows.tsx';
import { StageLine } from '../controls/stage-line.tsx';
import { useFormats } from '../language/language.tsx';

export function TrackedClaimScreen({ screen }: { readonly screen: ScreenOf<'trackedClaim'> }) {
  const { claim, bankName } = screen;
  const { rupiah, day } = useFormats();
  const t = useTranslations('trackedClaim');
  const reasons = useTranslations('reasons');
  const paid = currentStage(claim.stages) === 'done';
  return (
    <Frame title={t('title')} hint={t('hint', { number: claim.receiptNumber })}>
      <Note kind={paid ? 'good' : 'info'}>
        <p>
          <strong>{paid ? t('paid') : t('due', { date: day(claim.dueOn) })}</strong>
        </p>
        {!paid && <p>{t('late')}</p>}
      </Note>
      <StageLine stages={claim.stages} />
      <section className="card">
        <Rows
          rows={[
            { term: t('amount'), value: rupiah(claim.net) },
            { term: t('account'), value: `${bankName} •••• ${claim.accountTail}` },
            { term: t('reason'), value: reasons(`${claim.reason}.name`) },
          ]}
        />
      </section>
    </Frame>
  );
}
