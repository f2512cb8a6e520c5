import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Printout } from '../../contract/kiosk-api/printout.ts';
import { useFormats } from '../language/language.tsx';
import { ConditionsList } from './conditions-list.tsx';
import { DeskList } from './desk-list.tsx';
import { PaymentCodeSlip } from './payment-code-slip.tsx';
import { ReasonsList } from './reasons-list.tsx';
import { ReceiptSlip } from './receipt-slip.tsx';
import { SlipQr } from './slip-parts.tsx';

/** The slip around what it is about: whose it is, where and when it was printed. */
export function Slip({ printout }: { readonly printout: Printout }) {
  const { kiosk, training, printedAt } = printout;
  const { moment } = useFormats();
  const t = useTranslations('slip');
  const frame = useTranslations('frame');
  return (
    <main>
      <header>
        <p className="brand">{frame('product')}</p>
        <p>{frame('place', { branch: kiosk.branchName, kiosk: kiosk.kioskId })}</p>
        {training && <p className="training">{frame('training')}</p>}
      </header>
      {contentOf(printout)}
      <footer>{t('printed', { when: moment(printedAt) })}</footer>
    </main>
  );
}

function contentOf({ about }: Printout): ReactNode {
  switch (about.name) {
    case 'receipt':
      return <ReceiptSlip screen={about} />;
    case 'paymentCode':
      return <PaymentCodeSlip screen={about} />;
    case 'conditions':
      return <ConditionsList screen={about} />;
    case 'reason':
      return <ReasonsList closed={about.closed} />;
    case 'noticeDeclined':
    case 'personalDataWrong':
    case 'photoDeclined':
      return <DeskList name={about.name} />;
    case 'test':
      return <TestSlip />;
  }
}

function TestSlip() {
  const t = useTranslations('slip');
  return (
    <>
      <h1>{t('testTitle')}</h1>
      <SlipQr text={t('testTitle')} />
      <p>{t('test')}</p>
    </>
  );
}
