import { hasDialog, hasHeading, isFieldEmpty, saysSomewhere, type Target } from '../devtools/in-page.ts';
import type { DevToolsPage } from '../devtools/page.ts';
import type { Hands } from './hands.ts';

const BUTTON = 'button, [role="button"]';

/** By the DevTools protocol, without a word about anybody: labels of the product go out, places and yes or no come back. */
export function devToolsHands(page: DevToolsPage): Hands {
  const see = async <Given>(what: string, question: (given: Given) => boolean, given: Given) => {
    await page.until(what, async () => (await page.ask(question, given)) || null);
  };
  const touchFirst = (among: string) => page.touch({ among, label: null, exact: false });
  const named = (label: string): Target => ({ among: BUTTON, label, exact: true });
  return {
    seeHeading: (heading) => see(`the page '${heading}'`, hasHeading, heading),
    seeDialog: (title) => see(`the dialog '${title}'`, hasDialog, title),
    seeText: (text) => see(`the text '${text}'`, saysSomewhere, text),
    seeEmptyField: () => see('an empty field', isFieldEmpty, null),
    seeButtonOrHeading: (button, heading) =>
      page.until(`the button '${button}' or the page '${heading}'`, async () => {
        if (await page.ask(hasHeading, heading)) return 'heading';
        return (await page.find(named(button))) ? 'button' : null;
      }),
    press: (label) => page.touch(named(label)),
    pressLarge: (label) => page.touch({ among: BUTTON, label, exact: false }),
    pressUnlockInDialog: () => touchFirst('[role$="dialog"] .staff-unlock'),
    pressFirstTile: () => touchFirst('.button-tile'),
    pressKey: (label) => page.touch({ among: '[role="toolbar"] button', label, exact: true }),
    choose: (label) => page.touch({ among: 'label:has([type="radio"])', label: label ?? null, exact: false }),
    type: (text) => page.type(text),
  };
}
