import { type Wording, wordsOf } from './page-words.ts';

/** What a person who goes through the page by keyboard is on, such as "Selanjutnya". Empty for anything else. */
export function focusWords(target: EventTarget | null, wording: Wording): string {
  if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return '';
  if (target instanceof HTMLInputElement) return labelOf(target);
  if (!target.matches('button, [role="radio"], a[href]')) return '';
  return wordsOf(target, wording);
}

function labelOf(input: HTMLInputElement): string {
  return input.labels?.[0]?.textContent ?? input.getAttribute('aria-label') ?? '';
}
