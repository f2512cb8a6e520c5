import { useTranslations } from 'use-intl';

export type DeskPageName = 'noticeDeclined' | 'personalDataWrong' | 'photoDeclined';

interface DeskWords {
  readonly title: string;
  readonly hint: string;
  /** What to bring. */
  readonly todo: readonly string[];
  /** What became of the person's data. */
  readonly kept: string;
  readonly again: string;
}

/** The words of a page that leads to the desk, for screen and document alike. */
export function useDeskWords(name: DeskPageName): DeskWords {
  const t = useTranslations();
  return {
    title: t(`${name}.title`),
    hint: t(`${name}.hint`),
    todo: name === 'noticeDeclined' ? [] : [t(`${name}.bring`)],
    kept: t(`${name}.kept`),
    again: t(`${name}.again`),
  };
}
