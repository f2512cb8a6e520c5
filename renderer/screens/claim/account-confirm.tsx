import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { BankBookPicture } from '../../illustrations/documents.tsx';
import { personal } from '../../language/personal.tsx';
import { AgreementPage } from '../../layout/agreement-page.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('accountConfirm', AccountConfirmScreen);

/** Staff typed the account; the participant confirms whose it is. */
function AccountConfirmScreen({ screen }: { readonly screen: ScreenOf<'accountConfirm'> }) {
  const t = useTranslations('accountConfirm');
  const check = useTranslations('check');
  return (
    <AgreementPage
      title={t('title')}
      hint={t('hint')}
      picture={<BankBookPicture />}
      decline={{ label: t('wrong'), action: { type: 'accountIsNotMine' } }}
      agree={{ label: t('right'), action: { type: 'accountIsMine' } }}
      primary="agree"
    >
      <section className="card">
        <Rows
          rows={[
            { term: t('bank'), value: screen.bankName },
            { term: t('number'), value: personal.accountNumber(screen.accountNumber) },
          ]}
        />
      </section>
      <p>{check(`holder.${screen.holder}`)}</p>
    </AgreementPage>
  );
}
