import type { Translate } from './texts.ts';

export type DeskPageName = 'noticeDeclined' | 'dataNeedsDesk' | 'personalDataWrong' | 'photoDeclined';

interface DeskTexts {
  readonly title: string;
  readonly hint: string;
  /** What to bring. */
  readonly todo: readonly string[];
  /** What became of the person's data. */
  readonly kept: string;
  readonly again: string;
}

/** The texts of a page that leads to the desk, for screen and printout alike. */
export function deskTexts(name: DeskPageName, t: Translate): DeskTexts {
  return {
    title: t(`${name}.title`),
    hint: t(`${name}.hint`),
    todo: name === 'noticeDeclined' ? [] : [t(`${name}.bring`)],
    kept: t(`${name}.kept`),
    again: t(`${name}.again`),
  };
}
