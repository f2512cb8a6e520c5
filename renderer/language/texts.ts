import { gatherTexts } from '../../contract/language/gather-texts.ts';
import { kiosk } from '../../contract/language/id/kiosk.ts';
import { knowTexts } from './known-texts.ts';

export { addLanguages, factsIn, type Translate, textsIn } from './known-texts.ts';

/** What screens and slips say, in every language that has a folder; whoever imports this knows them all. */
export const texts = gatherTexts(
  kiosk,
  import.meta.glob('../../contract/language/*/kiosk.ts', { eager: true, import: 'kiosk' }),
);
knowTexts(texts);
