import type { createTranslator } from 'use-intl/core';
import { gatherTexts } from '../../contract/language/gather-texts.ts';
import { kiosk } from '../../contract/language/id/kiosk.ts';

/** What screens and slips say, in every language that has a folder. */
export const texts = gatherTexts(
  kiosk,
  import.meta.glob('../../contract/language/*/kiosk.ts', { eager: true, import: 'kiosk' }),
);
export type KioskTexts = typeof kiosk;

/** Says a text by its key, `slip.listTitle` for example. */
export type Translate = ReturnType<typeof createTranslator<KioskTexts>>;
