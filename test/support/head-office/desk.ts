import { type BrowserContext, expect, type Page } from '@playwright/test';
import { desk as id } from '../../../contract/language/id/desk.ts';
import { accessibilityFaultsOf, newBrowser, type Operator } from './operator.ts';

/** A browser at the desk of a branch: narrow as a phone in the hand, unless it is said otherwise. */
export class Desk {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #url: string;

  private constructor(context: BrowserContext, page: Page, url: string) {
    this.#context = context;
    this.page = page;
    this.#url = url;
  }

  /** Makes a browser the branch's, by a code that an operator gives. */
  static async open(
    url: string,
    operator: Operator,
    branchId: string,
    viewport = { width: 360, height: 740 },
  ): Promise<Desk> {
    await operator.open('/fleet/desk');
    await operator.page.getByLabel(id.branchId).fill(branchId);
    await operator.page.getByRole('button', { name: id.giveCode }).click();
    const code = (await operator.page.locator('#code').textContent()) ?? '';
    const context = await newBrowser(viewport);
    const page = await context.newPage();
    const desk = new Desk(context, page, url);
    await desk.goTo('/desk');
    await page.getByLabel(id.code).fill(code);
    await page.getByRole('button', { name: id.register }).click();
    return desk;
  }

  async signIn(staffId: string, pin: string): Promise<void> {
    const { page } = this;
    await this.goTo('/desk/sign-in');
    await page.getByLabel(id.staffId).fill(staffId);
    await page.getByLabel(id.pin, { exact: true }).fill(pin);
    await page.getByRole('button', { name: id.signIn }).click();
    await expect(page.getByRole('heading', { level: 1, name: id.work })).toBeVisible();
  }

  async goTo(path: string): Promise<number | undefined> {
    return (await this.page.goto(new URL(path, this.#url).href))?.status();
  }

  accessibilityFaults(): Promise<string[]> {
    return accessibilityFaultsOf(this.page);
  }

  /** By how many pixels the page is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  async close(): Promise<void> {
    await this.#context.browser()?.close();
  }
}
