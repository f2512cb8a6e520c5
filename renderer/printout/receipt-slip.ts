import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { factWords, standingWords, stepWords } from '../language/claim-words.ts';
import type { Block } from './block.ts';
import { code, heading, number, paragraph, parts, strong, title } from './slip-parts.ts';
import type { Words } from './words.ts';

/** The receipt: what its statement says, as the screen does, and the number to ask with. */
export function receiptSlip(
  { receiptNumber, statement }: ScreenOf<'receipt'>,
  words: Words,
): readonly Block[] {
  const { t } = words;
  const { standing, refused, next, facts } = statement;
  const stands = standingWords(standing, t);
  return [
    title(t(refused ? 'receipt.refusedTitle' : 'slip.receiptTitle')),
    number(receiptNumber),
    code(receiptNumber),
    ...(stands === null ? [] : [strong(stands)]),
    ...(refused
      ? [paragraph(t(`refusals.${refused.because}`)), strong(t(`remedies.${refused.remedy}`))]
      : []),
    parts(facts.map((fact) => factWords(fact, (text) => text, t, words))),
    heading(t('receipt.next')),
    ...next.map((step) => ('day' in step ? strong : paragraph)(stepWords(step, t, words))),
  ];
}
