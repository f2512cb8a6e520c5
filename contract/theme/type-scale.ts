/** Sizes of words as multiples of running text, the same on the kiosk and on the head office's pages. */
export const TYPE_SCALE = {
  small: 0.77,
  body: 1,
  /** Half a step from running text to the title. */
  heading: 1.3,
  title: 1.68,
  /** A number that is the page's message. */
  figure: 2.8,
} as const;
