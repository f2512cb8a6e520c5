import { factsOf, type LanguageFacts, languageCodes, readStaffLanguage } from './languages.ts';
import type { LanguagePack } from './pack.ts';

/** A language that a person may choose at this kiosk. */
export interface OfferedLanguage {
  readonly code: string;
  readonly name: string;
  /** No native speaker has read it yet. */
  readonly isDraft: boolean;
}

/** All that this kiosk offers: its own, then those of packs; drafts in training, or where they are named. */
export function offeredLanguages(
  packs: readonly LanguagePack[],
  drafts: { readonly named: readonly string[]; readonly all: boolean },
): readonly OfferedLanguage[] {
  const own = languageCodes.map((code): readonly [string, LanguageFacts] => [code, factsOf(code)]);
  const added = packs.map(({ code, facts }) => [code, facts] as const);
  return [...own, ...added]
    .map(([code, { name, isDraft = false }]) => ({ code, name, isDraft }))
    .filter(({ code, isDraft }) => !isDraft || drafts.all || drafts.named.includes(code));
}

/** A page may choose no other language than these. */
export function isOffered(
  action: { readonly type: string; readonly change?: { readonly language?: string | undefined } },
  offered: readonly OfferedLanguage[],
): boolean {
  const language = action.type === 'changeSettings' ? action.change?.language : undefined;
  return language === undefined || offered.some(({ code }) => code === language);
}

/** Those of them in which the pages of staff are. */
export function forStaff(offered: readonly OfferedLanguage[]): readonly OfferedLanguage[] {
  return offered.filter(({ code }) => readStaffLanguage(code) !== undefined);
}

/** Where nothing is known of the kiosk. */
export const usualLanguages = offeredLanguages([], { named: [], all: false });
