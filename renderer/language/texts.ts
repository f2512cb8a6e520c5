import type { createTranslator } from 'use-intl/core';
import { gatherTexts } from '../../contract/language/gather-texts.ts';
import { kiosk } from '../../contract/language/id/kiosk.ts';
import {
  factsOf,
  type LanguageFacts,
  officialLanguage,
  readLanguage,
} from '../../contract/language/languages.ts';
import type { LanguagePack } from '../../contract/language/pack.ts';

/** What screens and slips say, in every language that has a folder. */
export const texts = gatherTexts(
  kiosk,
  import.meta.glob('../../contract/language/*/kiosk.ts', { eager: true, import: 'kiosk' }),
);
export type KioskTexts = typeof kiosk;

const added = new Map<string, LanguagePack>();

/** The languages that came to this kiosk as packs. */
export function addLanguages(packs: readonly LanguagePack[]): void {
  for (const pack of packs) added.set(pack.code, pack);
}

/** What is said in that language; in Indonesian where the kiosk does not have it. */
export function textsIn(language: string): KioskTexts {
  return added.get(language)?.texts ?? texts[readLanguage(language) ?? officialLanguage];
}

/** How it is written and read. */
export function factsIn(language: string): LanguageFacts {
  return added.get(language)?.facts ?? factsOf(readLanguage(language) ?? officialLanguage);
}

/** Says a text by its key, `slip.listTitle` for example. */
export type Translate = ReturnType<typeof createTranslator<KioskTexts>>;
