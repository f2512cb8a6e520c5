import { useTranslations } from 'use-intl';
import type { ClaimFigures } from '../../../contract/kiosk-api/screens/claim.ts';
import { useFormats } from '../../language/language.tsx';
import { sentence } from '../../language/personal.tsx';
import { Rows } from '../../primitives/rows.tsx';

/** Rincian Saldo JHT: how the balance becomes what is paid. */
export function CheckFigures({ figures: claim }: { readonly figures: ClaimFigures }) {
  const { money, share } = useFormats();
  const t = useTranslations('check');
  const [paid, whole] = [share(claim.shareBasisPoints), claim.payout.gross === claim.balance];
  const taxRows = claim.taxLines.map((line) => ({
    term: sentence((own) => t('tax', { rate: share(line.rateBasisPoints), amount: own(money(line.taxed)) })),
    value: money(line.tax),
  }));
  return (
    <section className="card">
      <h2>{t('figures')}</h2>
      <Rows
        rows={[
          { term: t('balance'), value: money(claim.balance), rule: t('balanceRule') },
          {
            term: t('gross', { share: paid }),
            value: money(claim.payout.gross),
            rule: whole ? t('grossRule.whole') : t('grossRule.part', { share: paid }),
          },
          ...taxRows,
          { term: t('taxTotal'), value: money(claim.payout.tax), rule: t(`rule.${claim.taxRule}`) },
          { term: t('net'), value: money(claim.payout.net), total: true },
        ]}
      />
      {claim.taxYearMayBe !== null && (
        <p>{t('taxYear', { year: String(claim.taxYear), later: String(claim.taxYearMayBe) })}</p>
      )}
    </section>
  );
}
