import { type BrowserContext, expect, type Page } from '@playwright/test';
import { decode } from 'jpeg-js';
import readQr from 'jsqr';
import { phone } from '../../../contract/language/id/phone.ts';
import { openBrowser } from '../browser/browser.ts';

export const phoneWords = phone;

/** A participant's own phone: a small screen, a browser, a camera that reads a QR off the kiosk's screen. */
export class Phone {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  static async take(): Promise<Phone> {
    const browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
      locale: 'id-ID',
      // The pages need no script.
      javaScriptEnabled: false,
    });
    return new Phone(context, await context.newPage());
  }

  /** Points the camera at the kiosk and opens what its QR says. */
  async scan(kiosk: Page): Promise<void> {
    await expect(kiosk.locator('.phone-code .qr')).toBeVisible();
    const { data, width, height } = decode(await kiosk.screenshot({ type: 'jpeg', quality: 100 }));
    const found = readQr(new Uint8ClampedArray(data), width, height);
    if (!found) throw new Error('no QR can be read off the kiosk’s screen');
    await this.page.goto(found.data);
  }

  /** From now on it is elsewhere, as a trusted proxy says. */
  async comeFrom(address: string): Promise<void> {
    await this.#context.setExtraHTTPHeaders({ 'x-forwarded-for': address });
  }

  async sees(heading: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
  }

  async press(label: string): Promise<void> {
    await this.page.getByRole('button', { name: label, exact: true }).tap();
  }

  async putAway(): Promise<void> {
    await this.#context.browser()?.close();
  }
}
