import type { ClaimFact, ClaimStep, Standing } from '../../contract/claim/statement.ts';
import { formatRupiah } from '../../contract/display.ts';
import type { Formats } from '../../contract/language/formats.ts';
import type { Translate } from './texts.ts';

// What a statement says of a claim in words, for screen and paper alike.

/** Nothing where the next steps say it all. */
export function standingWords(standing: Standing, t: Translate): string | null {
  switch (standing) {
    case 'queued':
    case 'accepted':
    case 'refused':
      return t(`receipt.delivery.${standing}`);
    case 'parked':
      return t('trackedClaim.waitsForData');
    case 'unconfirmed':
      return t('trackedClaim.waitsForConfirmation');
    case 'paid':
      return t('trackedClaim.paid');
    case 'underWay':
    case 'late':
      return null;
  }
}

export function stepWords(next: ClaimStep, t: Translate, { day }: Pick<Formats, 'day'>): string {
  return 'day' in next ? t(`claimSteps.${next.step}`, { date: day(next.day) }) : t(`claimSteps.${next.step}`);
}

interface FactWords<Own> {
  readonly term: string;
  readonly value: string | Own;
  readonly isAmount: boolean;
}

/** @param own How the person's own values are written: marked on the screen, plain on paper that is theirs. */
export function factWords<Own>(
  fact: ClaimFact,
  own: (text: string) => Own,
  t: Translate,
  { moment }: Pick<Formats, 'moment'>,
): FactWords<Own> {
  const row = (value: string | Own) => ({ term: t(`claimFacts.${fact.fact}`), value, isAmount: false });
  switch (fact.fact) {
    case 'confirmedAmount':
    case 'paidAmount':
    case 'receiptAmount':
    case 'finalAmount':
      return { ...row(own(formatRupiah(fact.amount))), isAmount: true };
    case 'inWords':
      return row(own(fact.words));
    case 'laterAmount':
      return row(t('claimFacts.later'));
    case 'account':
      return row(own(`${fact.bankName} •••• ${fact.tail}`));
    case 'name':
      return row(own(fact.name));
    case 'reason':
      return row(t(`reasons.${fact.reason}.name`));
    case 'confirmedAt':
      return row(moment(fact.at));
  }
}
