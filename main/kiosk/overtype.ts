import type { WebContents } from 'electron';

/** The lengths of what people type, in characters; the places that it takes in memory grow in such steps. */
const LENGTHS = { from: 4, to: 96, step: 4 };

/**
 * Chromium tells main what stands in the field that is typed into, each time in memory that nobody overwrites. On a page
 * between two visits nothing is typed, in every length, so that this lies in those places.
 */
export async function overtype(page: WebContents): Promise<void> {
  await page.executeJavaScript(`(async () => {
    const field = document.createElement('input');
    document.documentElement.append(field);
    field.focus();
    for (let length = ${LENGTHS.from}; length <= ${LENGTHS.to}; length += ${LENGTHS.step}) {
      field.value = '0'.repeat(length);
      field.setSelectionRange(length, length);
      await new Promise(requestAnimationFrame);
    }
  })()`);
}
