/** What is read as one phrase; whatever stands inside belongs to it. */
const PHRASES = new Set(['H1', 'H2', 'H3', 'P', 'LI', 'DT', 'DD', 'LABEL', 'LEGEND', 'BUTTON']);

/** Elements that are not read: pictures, the keys of the keyboard, and what the page leaves out. */
const SILENT = '[aria-hidden="true"], [data-silent], svg, video, canvas, input';

export interface Wording {
  /** Reads also what is marked as personal. */
  readonly everything: boolean;
  /** Said in place of something personal. */
  readonly onScreen: string;
}

/** The words of a part of the page in reading order, each phrase as a sentence. */
export function wordsOf(root: Element, wording: Wording): string {
  return phrases(root, wording)
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase))
    .map((phrase) => (/[.!?:,]$/.test(phrase) ? phrase : `${phrase}.`))
    .join(' ');
}

function phrases(element: Element, wording: Wording): string[] {
  if (element.matches(SILENT)) return [];
  if (element.matches('[data-personal]') && !wording.everything) return [wording.onScreen];
  const label = element.tagName === 'BUTTON' ? element.getAttribute('aria-label') : null;
  if (label !== null) return [label];
  const inside = [...element.children];
  if (inside.length === 0) return [element.textContent ?? ''];
  return PHRASES.has(element.tagName)
    ? [inline(element, wording)]
    : inside.flatMap((child) => phrases(child, wording));
}

/** Text and the elements between it, in one phrase. */
function inline(element: Element, wording: Wording): string {
  return [...element.childNodes]
    .map((node) => {
      if (node instanceof Element) return phrases(node, wording).join(', ');
      return node.textContent ?? '';
    })
    .join(' ');
}

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

/** An amount as the screen writes it: Rp1.234.567,89. */
const AMOUNT = /Rp([\d.]+),(\d\d)/g;

export type AmountWords = (rupiah: string, sen: string) => string;

/** Amounts as a voice can say them: a number without its dots, and the unit after it. */
export function sayAmounts(words: string, amount: AmountWords): string {
  return words.replace(AMOUNT, (_all, rupiah: string, sen: string) =>
    amount(rupiah.replaceAll('.', ''), String(Number(sen))),
  );
}
