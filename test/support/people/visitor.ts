import { expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from './hands.ts';
import { pressOn } from './press.ts';
import { Walker, type WalkerOptions } from './walker.ts';

export { type OnScreen, words } from './walker.ts';
export type VisitorOptions = WalkerOptions;

const PATIENCE = { timeout: 30_000 };

/** A person at a kiosk that Playwright drives. */
export class Visitor extends Walker {
  readonly page: Page;

  constructor(page: Page, options: VisitorOptions = {}) {
    super(handsOn(page), options);
    this.page = page;
  }

  async submitClaim(): Promise<string> {
    await this.confirmClaim();
    return (await this.page.locator('.receipt-digits').textContent())?.trim() ?? '';
  }
}

function handsOn(page: Page): Hands {
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const press = (control: Locator) => pressOn(page, control);
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  return {
    seeHeading: (name) => heading(name).waitFor(PATIENCE),
    seeDialog: (title) => dialog.filter({ hasText: title }).waitFor(PATIENCE),
    seeText: (text) => page.getByText(text).first().waitFor(PATIENCE),
    seeEmptyField: () => expect(page.getByRole('textbox')).toHaveValue(''),
    async seeButtonOrHeading(label, title) {
      await button(label).or(heading(title)).first().waitFor(PATIENCE);
      return (await button(label).isVisible()) ? 'button' : 'heading';
    },
    press: (label) => press(button(label)),
    pressLarge: (label) => press(page.getByRole('button', { name: label })),
    pressUnlockInDialog: () => press(dialog.locator('.staff-unlock')),
    pressFirstTile: () => press(page.locator('.button-tile').first()),
    pressKey: (name) => page.getByRole('toolbar').getByRole('button', { name, exact: true }).click(),
    async choose(label) {
      const radio = page.getByRole('radio', label === undefined ? {} : { name: label }).first();
      await press(page.locator('label').filter({ has: radio }).first());
      await expect(radio).toBeChecked();
    },
    type: (text) => page.keyboard.type(text),
  };
}
