import type { createTranslator } from 'use-intl/core';
import { kiosk } from '../../contract/language/id/kiosk.ts';
import {
  factsOf,
  type LanguageFacts,
  officialLanguage,
  readLanguage,
} from '../../contract/language/languages.ts';
import type { LanguagePack } from '../../contract/language/pack.ts';

export type KioskTexts = typeof kiosk;

/** Indonesian is known from the start; the others come after the resting screen was seen. */
const known = new Map<string, KioskTexts>([[officialLanguage, kiosk]]);
const added = new Map<string, LanguagePack>();

/** The program's own languages. */
export function knowTexts(texts: Readonly<Record<string, KioskTexts>>): void {
  for (const [code, own] of Object.entries(texts)) known.set(code, own);
}

/** The languages that came to this kiosk as packs. */
export function addLanguages(packs: readonly LanguagePack[]): void {
  for (const pack of packs) added.set(pack.code, pack);
}

/** What is said in that language; in Indonesian where the kiosk does not have it. */
export function textsIn(language: string): KioskTexts {
  return added.get(language)?.texts ?? known.get(language) ?? kiosk;
}

/** How it is written and read. */
export function factsIn(language: string): LanguageFacts {
  return added.get(language)?.facts ?? factsOf(readLanguage(language) ?? officialLanguage);
}

/** Says a text by its key, `slip.listTitle` for example. */
export type Translate = ReturnType<typeof createTranslator<KioskTexts>>;
