/**
 * The blocks whose content is wider than they are and is seen outside of them, by their words; run in a page. Fields,
 * drawings and what only a screen reader meets have ways of their own.
 */
export function wordsThatStickOut(): string[] {
  const ownWays = 'svg, svg *, input, textarea, canvas, video, .visually-hidden, .visually-hidden *';
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => !element.matches(ownWays) && element.clientWidth > 0)
    .filter((element) => {
      const { display, overflowX } = getComputedStyle(element);
      return display !== 'inline' && overflowX === 'visible' && element.scrollWidth - element.clientWidth > 1;
    })
    .map((element) => `${element.className}: ${element.textContent?.slice(0, 60)}`);
}
