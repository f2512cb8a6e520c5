/** What is read as one breath; whatever stands inside belongs to it. */
const BREATHS = new Set(['H1', 'H2', 'H3', 'P', 'LI', 'DT', 'DD', 'LABEL', 'LEGEND', 'BUTTON']);

/** Elements that are not read: pictures, the keys of the keyboard, and what the page leaves out. */
const SILENT = '[aria-hidden="true"], [data-silent], svg, video, canvas, input';

export interface Wording {
  /** Reads also what is marked as personal. */
  readonly everything: boolean;
  /** Said in place of something personal. */
  readonly onScreen: string;
}

/** The words of a part of the page in reading order, one sentence a breath. */
export function wordsOf(root: Element, wording: Wording): string {
  return breaths(root, wording)
    .map((breath) => breath.replace(/\s+/g, ' ').trim())
    .filter((breath) => /[\p{L}\p{N}]/u.test(breath))
    .map((breath) => (/[.!?:,]$/.test(breath) ? breath : `${breath}.`))
    .join(' ');
}

function breaths(element: Element, wording: Wording): string[] {
  if (element.matches(SILENT)) return [];
  if (element.matches('[data-personal]') && !wording.everything) return [wording.onScreen];
  const label = element.tagName === 'BUTTON' ? element.getAttribute('aria-label') : null;
  if (label !== null) return [label];
  const inside = [...element.children];
  if (inside.length === 0) return [element.textContent ?? ''];
  return BREATHS.has(element.tagName)
    ? [inline(element, wording)]
    : inside.flatMap((child) => breaths(child, wording));
}

/** Text and the elements between it, in one breath. */
function inline(element: Element, wording: Wording): string {
  return [...element.childNodes]
    .map((node) => {
      if (node instanceof Element) return breaths(node, wording).join(', ');
      return node.textContent ?? '';
    })
    .join(' ');
}
