import type { HolderCheck } from '../../../contract/claim/claim.ts';
import { remedyFor } from '../../../contract/claim/remedy.ts';
import type { ClaimFact, ClaimStatement, ClaimStep } from '../../../contract/claim/statement.ts';
import type { Delivery } from '../../../contract/kiosk-api/screens/claim.ts';
import { amountInWords } from '../../../contract/language/id/amount-in-words.ts';
import { officialLanguage } from '../../../contract/language/languages.ts';
import type { Receipt } from '../chart/ports.ts';

interface Confirmed {
  readonly receipt: Receipt;
  readonly delivery: Delivery;
  readonly holder: HolderCheck;
  /** The person signed in with an account of their own. */
  readonly hasAccount: boolean;
  readonly language: string;
}

/** What the receipt says: of a refused claim no amount, no account and no day of payment, since nothing is paid by it. */
export function receiptStatement(confirmed: Confirmed): ClaimStatement {
  const { receipt, delivery, hasAccount } = confirmed;
  const { name, reason, confirmedAt } = receipt;
  const always: readonly ClaimFact[] = [
    { fact: 'name', name },
    { fact: 'reason', reason },
    { fact: 'confirmedAt', at: confirmedAt },
  ];
  if (typeof delivery === 'object') {
    const { refused: because } = delivery;
    return {
      standing: 'refused',
      refused: { because, remedy: remedyFor(because, hasAccount) },
      next: [{ step: 'contact' }],
      facts: always,
    };
  }
  if (delivery === 'parked') {
    const next: readonly ClaimStep[] = [{ step: 'bringForData' }, { step: 'follow' }, { step: 'contact' }];
    return { standing: 'parked', refused: null, next, facts: always };
  }
  if (delivery === 'unconfirmed') {
    const next: readonly ClaimStep[] = [
      { step: 'awaitConfirmation' },
      { step: 'follow' },
      { step: 'contact' },
    ];
    return { standing: 'unconfirmed', refused: null, next, facts: always };
  }
  const account: ClaimFact = { fact: 'account', bankName: receipt.bankName, tail: receipt.accountTail };
  return {
    standing: delivery,
    refused: null,
    next: [...paymentSteps(confirmed), { step: 'follow' }, { step: 'contact' }],
    facts: [...amountFacts(confirmed), account, ...always],
  };
}

/** The due day counts from the day of a complete claim, and holds once the claim and the holder's name are found good. */
function paymentSteps({ receipt: { dueOn: day }, delivery, holder }: Confirmed): readonly ClaimStep[] {
  if (holder !== 'matches') return [{ step: 'nameCheck' }, { step: 'paidIfNameFits', day }];
  return [{ step: delivery === 'queued' ? 'paidIfAccepted' : 'paidBy', day }];
}

function amountFacts({ receipt: { net }, delivery, language }: Confirmed): readonly ClaimFact[] {
  if (net === null) return [{ fact: 'laterAmount' }];
  const amount: ClaimFact = { fact: delivery === 'queued' ? 'confirmedAmount' : 'paidAmount', amount: net };
  // Documents write amounts in Indonesian words only.
  return language === officialLanguage ? [amount, { fact: 'inWords', words: amountInWords(net) }] : [amount];
}
