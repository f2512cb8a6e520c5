import type { ClosedReason } from '../../contract/kiosk-api/screens/claim.ts';
import type { Block } from './block.ts';
import { heading, list, paragraph, section, title } from './slip-parts.ts';
import type { Words } from './words.ts';

/** Reasons that cannot be chosen at the kiosk: why, the next step or the day, and the documents for the desk. */
export function reasonsList(closed: readonly ClosedReason[], { t, day, anyOf }: Words): readonly Block[] {
  return [
    title(t('conditionsPage.closedTitle')),
    ...closed.map(({ reason, obstacle: { code, possibleOn }, documents }) => {
      const needed = documents.map((alternatives) =>
        anyOf(alternatives.map((document) => t(`documents.${document}.name`))),
      );
      return section([
        heading(t(`reasons.${reason}.name`)),
        paragraph(t(`obstacles.${code}.why`)),
        paragraph(possibleOn ? t('possibleOn', { date: day(possibleOn) }) : t(`obstacles.${code}.todo`)),
        ...(needed.length > 0 ? [list(t('conditionsPage.bring'), needed)] : []),
      ]);
    }),
  ];
}
