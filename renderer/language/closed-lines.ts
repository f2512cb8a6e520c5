import type { ClosedReasons } from '../../contract/eligibility/closed-reasons.ts';
import type { Formats } from '../../contract/language/formats.ts';
import { paperLines } from './answer-texts.ts';
import type { Translate } from './texts.ts';

/** What is said of a group: each day and each list of papers with its reason, all others in one line. */
export function closedLines(
  { because, reasons }: ClosedReasons,
  t: Translate,
  formats: Pick<Formats, 'day' | 'anyOf'>,
): readonly string[] {
  const name = ({ reason }: ClosedReasons['reasons'][number]) => t(`reasons.${reason}.name`);
  switch (because) {
    case 'later':
      return reasons.map((each) =>
        t('closedReasons.from', { reason: name(each), date: each.on === null ? '' : formats.day(each.on) }),
      );
    case 'desk':
      return reasons.map((each) => {
        const documents = paperLines(each, t, formats).join('; ');
        return documents === '' ? name(each) : t('closedReasons.bring', { reason: name(each), documents });
      });
    default:
      return [reasons.map(name).join('; ')];
  }
}
