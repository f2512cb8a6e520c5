import { useTranslations } from 'use-intl';
import type { ClaimSummary } from '../../../contract/kiosk-api/snapshot.ts';
import { Rows } from '../../controls/rows.tsx';
import { useFormats } from '../../language/language.tsx';

/** Rincian Saldo JHT: how the balance becomes what is paid. */
export function CheckFigures({ claim }: { readonly claim: ClaimSummary }) {
  const { rupiah, share } = useFormats();
  const t = useTranslations('check');
  const taxed = claim.taxLines.filter((line) => line.tax > 0);
  const taxRows = taxed.map((line) => ({
    term: t('tax', { rate: share(line.rateBasisPoints), amount: rupiah(line.taxed) }),
    value: rupiah(line.tax),
  }));
  return (
    <section className="card">
      <h2>{t('figures')}</h2>
      <Rows
        rows={[
          { term: t('balance'), value: rupiah(claim.balance) },
          { term: t('gross', { share: share(claim.shareBasisPoints) }), value: rupiah(claim.payout.gross) },
          ...taxRows,
          { term: t('taxTotal'), value: rupiah(claim.payout.tax) },
          { term: t('net'), value: rupiah(claim.payout.net), total: true },
        ]}
      />
      {claim.payout.tax > 0 && <p className="soft">{t(`rule.${claim.taxRule}`)}</p>}
    </section>
  );
}
