import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { ControlWording } from './control-words.ts';
import { sayAmounts, sayDigits } from './spoken-text.ts';

/** Signs that a voice leaves out or swallows where they stand alone. */
const SIGNS = {
  ' ': 'space',
  '@': 'at',
  '.': 'dot',
  ',': 'comma',
  '-': 'hyphen',
  _: 'underscore',
  '+': 'plus',
  '/': 'slash',
  '!': 'exclamation',
  '?': 'question',
  '#': 'hash',
  '*': 'star',
} as const;

const isSign = (letter: string): letter is keyof typeof SIGNS => Object.hasOwn(SIGNS, letter);

interface SpokenWording extends ControlWording {
  readonly reads: boolean;
  erased(what: string): string;
  /** Amounts and numbers as a voice says them. */
  spoken(words: string): string;
}

/** In which words the kiosk speaks in this visit, and how much of them. */
export function useWording({ settings, headphones }: KioskSnapshot): SpokenWording {
  const t = useTranslations('sound');
  const { reads } = settings.speech;
  return useMemo(() => {
    const letter = (one: string) => {
      if (isSign(one)) return t(`signs.${SIGNS[one]}`);
      return /\p{Lu}/u.test(one) ? t('capital', { letter: one }) : one;
    };
    const amount = (rupiah: string, sen: string) =>
      t(sen === '0' ? 'rupiah' : 'rupiahAndSen', { rupiah, sen });
    return {
      reads: reads !== 'nothing',
      everything: reads === 'everything',
      headphones,
      onScreen: t('onScreen'),
      chosen: t('chosen'),
      erased: (what: string) => t('erased', { what }),
      spoken: (words: string) => sayAmounts(sayDigits(words), amount),
      states: {
        chosen: t('chosen'),
        notChosen: t('notChosen'),
        on: t('on'),
        off: t('off'),
        button: t('isButton'),
        empty: t('empty'),
        place: (at: number, count: number) => t('place', { at: String(at), count: String(count) }),
        count: (count: number) => t('typedCount', { count }),
        letter,
      },
    };
  }, [reads, headphones, t]);
}
