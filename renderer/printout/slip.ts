import type { Printout } from '../../contract/kiosk-api/printout.ts';
import { type Block, stack } from './block.ts';
import { conditionsList } from './conditions-list.ts';
import { deskList } from './desk-list.ts';
import { paymentCodeSlip } from './payment-code-slip.ts';
import { reasonsList } from './reasons-list.ts';
import { receiptSlip } from './receipt-slip.ts';
import { code, foot, GAP, head, notice, paragraph, title } from './slip-parts.ts';
import type { Words } from './words.ts';

/** The slip around what it is about: whose it is, where and when it was printed. */
export function slip(printout: Printout, words: Words): Block {
  const { kiosk, training, printedAt } = printout;
  const { t, moment } = words;
  const place = t('frame.place', { branch: kiosk.branchName, kiosk: kiosk.kioskId });
  return stack(
    [
      head(t('frame.product'), place),
      ...(training ? [notice(t('frame.training'))] : []),
      ...contentOf(printout, words),
      foot(t('slip.printed', { when: moment(printedAt) })),
    ],
    GAP,
  );
}

function contentOf({ about, kiosk }: Printout, words: Words): readonly Block[] {
  switch (about.name) {
    case 'receipt':
      return receiptSlip(about, words);
    case 'paymentCode':
      return paymentCodeSlip(about, words);
    case 'conditions':
      return conditionsList(about, kiosk, words);
    case 'reason':
      return reasonsList(about.closed, words);
    case 'noticeDeclined':
    case 'dataNeedsDesk':
    case 'personalDataWrong':
    case 'photoDeclined':
      return deskList(about.name, words);
    case 'test':
      return testSlip(words);
  }
}

function testSlip({ t }: Words): readonly Block[] {
  return [title(t('slip.testTitle')), code(t('slip.testTitle')), paragraph(t('slip.test'))];
}
