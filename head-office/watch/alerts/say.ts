import { fill } from '../../../contract/language/fill.ts';
import type { StaffLanguage } from '../../../contract/language/languages.ts';
import { undecidedKindSchema } from '../../desk/work-list.ts';
import { deskTexts, officeAlertTexts } from '../../language/texts.ts';
import { clientOf, type OfficeTrouble } from './office-alert.ts';

/** What is wrong, for operators. */
export function sayOfficeAlert(language: StaffLanguage, { kind, about }: OfficeTrouble): string {
  const words = officeAlertTexts[language];
  if (kind === 'desk') {
    return fill(words.desk, { kind: deskTexts[language].kinds[undecidedKindSchema.parse(about)] });
  }
  const client = clientOf(about);
  return client === undefined ? words.nats : fill(words.feed, { client });
}
