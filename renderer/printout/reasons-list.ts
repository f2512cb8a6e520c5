import type { ClosedReasons } from '../../contract/eligibility/closed-reasons.ts';
import { closedLines } from '../language/closed-lines.ts';
import type { Block } from './block.ts';
import { heading, paragraph, section, title } from './slip-parts.ts';
import type { Words } from './words.ts';

/** Reasons that cannot be chosen at the kiosk, together by why. */
export function reasonsList(closed: readonly ClosedReasons[], { t, ...formats }: Words): readonly Block[] {
  return [
    title(t('closedReasons.title')),
    ...closed.map((group) =>
      section([
        heading(t(`closedReasons.${group.because}.title`)),
        paragraph(t(`closedReasons.${group.because}.about`)),
        ...closedLines(group, t, formats).map(paragraph),
      ]),
    ),
  ];
}
