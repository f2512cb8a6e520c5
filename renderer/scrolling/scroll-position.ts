/** Which part of a scrolled area is seen. */
export interface ScrollPosition {
  readonly overflows: boolean;
  readonly atTop: boolean;
  readonly atEnd: boolean;
}

interface Box {
  readonly scrollTop: number;
  readonly clientHeight: number;
  readonly scrollHeight: number;
  /** Below the content, where nothing is to be seen. */
  readonly blank: number;
}

/** Rounding of panels with fractions of a pixel. */
const SLACK = 2;
/** What was last seen stays in view, so that the eye finds the place again. */
const KEPT_SHARE = 0.2;

/** Gives back the same object while nothing changed, so that nothing is drawn anew. */
export function readScrollPosition(box: Box, before: ScrollPosition): ScrollPosition {
  const end = box.scrollHeight - box.blank - SLACK;
  const overflows = end > box.clientHeight;
  const atTop = box.scrollTop <= SLACK;
  const atEnd = box.scrollTop + box.clientHeight >= end;
  const same = overflows === before.overflows && atTop === before.atTop && atEnd === before.atEnd;
  return same ? before : { overflows, atTop, atEnd };
}

/** Where "Lebih banyak" scrolls to. */
export function scrollStep(box: Omit<Box, 'blank'>): number {
  return Math.min(box.scrollTop + box.clientHeight * (1 - KEPT_SHARE), box.scrollHeight - box.clientHeight);
}
