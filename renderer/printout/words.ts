import { createTranslator } from 'use-intl/core';
import type { Printout } from '../../contract/kiosk-api/printout.ts';
import { type Formats, formatsFor } from '../../contract/language/formats.ts';
import { factsIn, type Translate, textsIn } from '../language/texts.ts';

/** What the screens say, and how they write days and amounts. */
export interface Words extends Formats {
  readonly t: Translate;
}

export function wordsFor({ language, pack, kiosk }: Printout): Words {
  const { facts, texts: messages } = pack ?? { facts: factsIn(language), texts: textsIn(language) };
  const t = createTranslator({ locale: facts.locale, messages });
  return { t, ...formatsFor(facts, kiosk.timeZone) };
}
