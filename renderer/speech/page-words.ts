/** Pictures and the like, whose elements hold no words. */
const WORDLESS = new Set(['SVG', 'VIDEO', 'CANVAS']);

/** As much of an element as its words need. */
export interface PageElement extends PageNode {
  readonly tagName: string;
  getAttribute(name: string): string | null;
}

interface PageNode {
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const isElement = (node: PageNode): node is PageElement => 'tagName' in node;

export interface Wording {
  /** Reads also what is marked as personal. */
  readonly everything: boolean;
  /** Said in place of a personal value. */
  readonly onScreen: string;
  /** Said after a choice that is taken. */
  readonly chosen?: string;
}

/** The words of a part of the page in reading order, each phrase as a sentence. */
export function wordsOf(root: PageElement, wording: Wording): string {
  return phrases(root, wording)
    .map((phrase) =>
      phrase
        .replace(/\s+/g, ' ')
        .replace(/ (?=[.,:;!?](?!\d))/g, '')
        .trim(),
    )
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase))
    .filter((phrase, at, all) => phrase !== wording.onScreen || all[at - 1] !== phrase)
    .map((phrase) => (/[.!?:,]$/.test(phrase) ? phrase : `${phrase}.`))
    .join(' ');
}

function phrases(element: PageElement, wording: Wording): string[] {
  if (isSilent(element)) return [];
  if (element.getAttribute('data-personal') !== null) return [own(element.textContent, wording)];
  if (element.tagName === 'INPUT') return typed(element, wording);
  const nodes = [...element.childNodes];
  const words = nodes.some((node) => !isElement(node) && node.textContent?.trim())
    ? [inline(nodes, wording)]
    : nodes.filter(isElement).flatMap((child) => phrases(child, wording));
  if (wording.chosen && isChosen(element)) words.push(wording.chosen);
  const label = element.tagName === 'BUTTON' ? element.getAttribute('aria-label') : null;
  // A label says what the words of its button leave out, such as what "Ubah" changes.
  return label === null || words.includes(label) ? words : [label];
}

/** A choice of a list, as React Aria marks it. */
function isChosen(element: PageElement): boolean {
  return element.tagName === 'LABEL' && element.getAttribute('data-selected') !== null;
}

/** Text and the elements between it, in one phrase. */
function inline(nodes: readonly PageNode[], wording: Wording): string {
  return nodes
    .map((node) => (isElement(node) ? phrases(node, wording).join(', ') : node.textContent))
    .join(' ');
}

/** The keys of the keyboard, and what the page leaves out. */
function isSilent(element: PageElement): boolean {
  return (
    WORDLESS.has(element.tagName.toUpperCase()) ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute('data-silent') !== null
  );
}

/** What was typed into a field is the person's own; a secret is not even said to be there. */
function typed(input: PageElement, wording: Wording): string[] {
  const value = input.getAttribute('value') ?? '';
  return input.getAttribute('type') === 'text' && value !== '' ? [own(value, wording)] : [];
}

function own(value: string | null, { everything, onScreen }: Wording): string {
  return everything ? (value ?? '') : onScreen;
}
