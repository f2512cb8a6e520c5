import type { Limits } from './limits.ts';

/** What may be wrong with a page as it lies there. */
export const kinds = [
  'sideways',
  'outside',
  'target',
  'gap',
  'overlap',
  'capitals',
  'reach',
  'empty',
  'sticksOut',
  'place',
  'axe',
] as const;
type Kind = (typeof kinds)[number];

export interface Fault {
  readonly kind: Kind;
  /** Where, in its own words. */
  readonly what: string;
}

export interface Measured {
  readonly faults: readonly Fault[];
  /** Of the page between the bars at the top and at the end, in squares of 20 mm of which nothing stands in. */
  readonly empty: number;
  /** Where the buttons of the header are, as `x y`; null where there is none. */
  readonly places: { readonly back: string | null; readonly help: string | null };
}

/** Measures what is drawn; run in the page, so that it names nothing from outside of itself. */
export function measurePage(limits: Limits): Measured {
  interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  const { pixelsPerMm } = limits;
  const faults: Fault[] = [];
  const wordsOf = (element: Element) =>
    `${element.className} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
  const millimetres = (pixels: number) => (pixels / pixelsPerMm).toFixed(1);
  const isHidden = (element: Element) =>
    element.closest('[inert], [aria-hidden="true"]:not(svg), .visually-hidden') !== null ||
    getComputedStyle(element).visibility === 'hidden';
  /** The part of it that is not scrolled out of view; undefined where all is. */
  const seen = (element: Element, { left, top, right, bottom }: Box): Box | undefined => {
    const area = element.closest('.scroll-area')?.getBoundingClientRect();
    const box = {
      left,
      right,
      top: Math.max(top, area?.top ?? top),
      bottom: Math.min(bottom, area?.bottom ?? bottom),
    };
    return box.bottom - box.top > 1 && box.right - box.left > 1 ? box : undefined;
  };

  if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
    faults.push({ kind: 'sideways', what: `${document.documentElement.scrollWidth} px` });

  const pressed = [
    ...document.querySelectorAll(
      'button, a[href], label:has(input), input:not([type="radio"], [type="checkbox"])',
    ),
  ].filter((element) => !isHidden(element));
  const boxes = pressed.flatMap((element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return [];
    const least = element.classList.contains('key') ? limits.key : limits.target;
    if (Math.min(box.width, box.height) < least * pixelsPerMm)
      faults.push({
        kind: 'target',
        what: `${wordsOf(element)}: ${millimetres(box.width)} x ${millimetres(box.height)} mm`,
      });
    const part = seen(element, box);
    return part ? [{ element, part, middle: (box.top + box.bottom) / 2 }] : [];
  });
  for (const { element, part, middle } of boxes) {
    if (part.left < -1 || part.top < -1 || part.right > innerWidth + 1 || part.bottom > innerHeight + 1)
      faults.push({ kind: 'outside', what: wordsOf(element) });
    const { reach } = limits;
    const isSeen = middle >= part.top && middle <= part.bottom;
    if (reach && isSeen && (middle < reach.from || middle > reach.to))
      faults.push({ kind: 'reach', what: wordsOf(element) });
  }
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const aside = Math.max(one.part.left - other.part.right, other.part.left - one.part.right);
      const apart = Math.max(one.part.top - other.part.bottom, other.part.top - one.part.bottom);
      const distance = Math.max(aside, apart);
      const both = `${wordsOf(one.element)} and ${wordsOf(other.element)}`;
      if (distance < -1) faults.push({ kind: 'overlap', what: both });
      else if (distance < limits.gap * pixelsPerMm)
        faults.push({ kind: 'gap', what: `${both}: ${millimetres(distance)} mm` });
    }
  }

  const drawn: Box[] = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || parent.closest('svg, script, style') || isHidden(parent))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].flatMap((line) => seen(parent, line) ?? []);
    if (lines.length === 0) continue;
    drawn.push(...lines);
    // Source Sans 3: a capital is 660 of 1000 units high.
    const capital = (Number.parseFloat(getComputedStyle(parent).fontSize) * 0.66) / pixelsPerMm;
    const least = parent.closest('.small') ? limits.smallCapitals : limits.capitals;
    if (capital < least)
      faults.push({ kind: 'capitals', what: `${wordsOf(parent)}: ${capital.toFixed(1)} mm` });
  }
  for (const element of document.querySelectorAll('svg, img, canvas, video, input, button, label')) {
    if (element.closest('.visually-hidden')) continue;
    const box = seen(element, element.getBoundingClientRect());
    if (box) drawn.push(box);
  }
  for (const element of document.querySelectorAll('main *')) {
    const { borderTopWidth, borderTopStyle } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isBoxed = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
    const part = isBoxed && !element.matches('.scroll-area') ? seen(element, box) : undefined;
    if (part) drawn.push(part);
  }

  const top = document.querySelector('.frame-top')?.getBoundingClientRect().bottom ?? 0;
  const end = document.querySelector('.footer')?.getBoundingClientRect().top ?? innerHeight;
  const square = 20 * pixelsPerMm;
  let squares = 0;
  let blank = 0;
  for (let y = top; y + square / 2 < end; y += square) {
    for (let x = 0; x + square / 2 < innerWidth; x += square) {
      squares += 1;
      const isFilled = drawn.some(
        (box) => box.left < x + square && box.right > x && box.top < y + square && box.bottom > y,
      );
      if (!isFilled) blank += 1;
    }
  }
  const empty = squares === 0 ? 0 : blank / squares;
  if (empty > limits.emptyShare) faults.push({ kind: 'empty', what: `${Math.round(empty * 100)} %` });

  const placeOf = (selector: string) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box ? `${Math.round(box.left)} ${Math.round(box.top)}` : null;
  };
  return {
    faults,
    empty,
    places: { back: placeOf('.header-start button'), help: placeOf('.header-end button') },
  };
}
