import { hasDialog, hasHeading, isFieldEmpty, saysSomewhere } from '../devtools/in-page.ts';
import type { DevToolsPage } from '../devtools/page.ts';
import type { Hands } from './hands.ts';

const BUTTON = 'button, [role="button"]';

/** By the DevTools protocol, without a word about anybody: labels of the product go out, places and yes or no come back. */
export function devToolsHands(page: DevToolsPage): Hands {
  const isSo =
    <Given>(question: (given: Given) => boolean, given: Given) =>
    async () =>
      (await page.ask(question, given)) === true;
  return {
    seeHeading: (heading) => page.until(`the page '${heading}'`, isSo(hasHeading, heading)),
    seeDialog: (title) => page.until(`the dialog '${title}'`, isSo(hasDialog, title)),
    seeText: (text) => page.until(`the text '${text}'`, isSo(saysSomewhere, text)),
    seeEmptyField: () => page.until('an empty field', isSo(isFieldEmpty, undefined)),
    async seeButtonOrHeading(button, heading) {
      let seen: 'button' | 'heading' | null = null;
      await page.until(`the button '${button}' or the page '${heading}'`, async () => {
        if (await isSo(hasHeading, heading)()) seen = 'heading';
        else if (await page.find({ among: BUTTON, label: button, exact: true })) seen = 'button';
        return seen !== null;
      });
      return seen ?? 'heading';
    },
    press: (label) => page.touch({ among: BUTTON, label, exact: true }),
    pressLarge: (label) => page.touch({ among: BUTTON, label, exact: false }),
    pressFirstInDialog: () => page.touch({ among: '[role$="dialog"] button', label: null, exact: false }),
    pressFirstTile: () => page.touch({ among: '.button-tile', label: null, exact: false }),
    pressKey: (label) => page.touch({ among: '[role="toolbar"] button', label, exact: true }),
    choose: (label) => page.touch({ among: 'label:has([type="radio"])', label: label ?? null, exact: false }),
    type: (text) => page.type(text),
  };
}
