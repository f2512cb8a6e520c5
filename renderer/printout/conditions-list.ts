import type { Printout } from '../../contract/kiosk-api/printout.ts';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { answerTexts } from '../language/answer-texts.ts';
import type { Block } from './block.ts';
import { heading, list, paragraph, section, title } from './slip-parts.ts';
import type { Words } from './words.ts';

/** The answer of the page, word for word; the balance stays off the paper. */
export function conditionsList(
  screen: ScreenOf<'conditions'>,
  { branchName }: Printout['kiosk'],
  { t, ...formats }: Words,
): readonly Block[] {
  const answer = answerTexts({ screen, branchName }, { t, formats });
  return [
    title(answer.title),
    paragraph(answer.hint),
    section([
      ...(answer.heading === null ? [] : [heading(answer.heading)]),
      ...answer.step.map(({ term, lines, name }) => list(term, name === null ? lines : [...lines, name])),
    ]),
    paragraph(t('slip.desk')),
  ];
}
