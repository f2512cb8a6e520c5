import { createTranslator } from 'use-intl/core';
import type { Printout } from '../../contract/kiosk-api/printout.ts';
import { type Formats, formatsFor } from '../../contract/language/formats.ts';
import { type Translate, texts } from '../language/texts.ts';

/** What the screens say, and how they write days and amounts. */
export interface Words extends Formats {
  readonly t: Translate;
}

export function wordsFor({ language, kiosk }: Printout): Words {
  const t = createTranslator({ locale: language, messages: texts[language] });
  return { t, ...formatsFor(language, kiosk.timeZone) };
}
