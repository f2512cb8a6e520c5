import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { PAGE_THEMES } from '../../../../contract/theme/page-palettes.ts';
import { OperatorBrowser } from '../../../fixtures/fleet/operator.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import type { TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { PhoneBrowser } from '../../../fixtures/head-office/phone-browser.ts';
import { type AnsweredPage, gatherPages } from '../../../fixtures/office-pages/pages.ts';
import { openBrowser } from '../../../support/browser/browser.ts';
import { accessibilityFaultsOf } from '../../../support/head-office/operator.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** A small phone, and a screen of 24 inches. */
const WIDTHS = [360, 1_920];
/** A picture of each page goes there, for people to look at. */
const PICTURES = process.env['PICTURES'];
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#789"/></svg>';

const measuredSchema = z.object({ wider: z.number(), small: z.array(z.string()) });

let headOffice: TestHeadOffice;
let browser: Browser;
let pages: AnsweredPage[];
let style: string;

headOfficeForAll({}, async (started) => {
  ({ headOffice } = started);
  pages = await gatherPages(started);
  style = await new OperatorBrowser(headOffice).open('/fleet/style.css');
});
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** How much wider the page is than the window, and what a finger does not hit: words within a sentence aside. */
const MEASURE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const isWithinWords = (each) => each.tagName === 'A' && getComputedStyle(each).display === 'inline' &&
    each.parentElement.textContent.trim() !== each.textContent.trim();
  const targetOf = (each) => each.type === 'checkbox' || each.type === 'radio' ? each.closest('label') ?? each : each;
  const small = [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary')]
    .filter((each) => !each.matches('.skip') && !isWithinWords(each))
    .filter((each) => targetOf(each).getBoundingClientRect().height < 44)
    .map((each) => each.outerHTML.slice(0, 120));
  return { wider: scrollWidth - clientWidth, small };
})()`;

async function show(page: Page, { html, policy }: AnsweredPage): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      return route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': policy },
        body: html,
      });
    }
    if (pathname.endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: style });
    return pathname.includes('/pictures/')
      ? route.fulfill({ contentType: 'image/svg+xml', body: PICTURE })
      : route.fulfill({ contentType: 'text/javascript', body: '' });
  });
  await page.goto('http://head-office.test/');
}

test.each(WIDTHS.flatMap((width) => PAGE_THEMES.map((theme) => [width, theme] as const)))(
  'every page at %i pixels in %s: no sideways scroll, nothing axe finds, each target large enough for a finger',
  async (width, theme) => {
    const context = await browser.newContext({
      viewport: { width, height: width === 360 ? 740 : 1_080 },
      colorScheme: theme,
    });
    const page = await context.newPage();
    const faults: unknown[] = [];
    for (const each of pages) {
      await show(page, each);
      if (PICTURES !== undefined) {
        await mkdir(PICTURES, { recursive: true });
        await page.screenshot({ path: join(PICTURES, `${each.name}-${width}-${theme}.png`), fullPage: true });
      }
      const measured = measuredSchema.parse(await page.evaluate(MEASURE));
      if (measured.wider > 0 || measured.small.length > 0) faults.push({ page: each.name, measured });
      const found = await accessibilityFaultsOf(page);
      if (found.length > 0) faults.push({ page: each.name, found });
    }
    await context.close();
    expect(faults).toEqual([]);
  },
);

test('no page has a script beside those that reload, ask a passkey or look for calls, and each says what it may load', () => {
  expect(pages.length).toBeGreaterThanOrEqual(28);
  for (const { html, policy } of pages) {
    expect(policy).toContain("default-src 'none'");
    expect(
      html.replaceAll(/<script src="\/(fleet\/(refresh|passkey)|desk\/calls)\.js"[^>]*><\/script>/g, ''),
    ).not.toContain('<script');
    expect(html).not.toContain('style="');
  }
});

test('colours that a person chose stay, on fleet, desk and phone, until the device decides again', async () => {
  const operator = new OperatorBrowser(headOffice);
  expect(await operator.open('/fleet/sign-in')).not.toContain('data-theme');
  expect(await operator.open('/fleet/sign-in?theme=dark')).toContain('data-theme="dark"');
  expect(await operator.open('/desk/register')).toContain('data-theme="dark"');
  expect(await operator.open('/masuk')).toContain('data-theme="dark"');
  expect(await operator.open('/desk/register?theme=light')).toContain('data-theme="light"');
  expect(await operator.open('/fleet/sign-in?theme=device')).not.toContain('data-theme');
  expect(await operator.open('/fleet/sign-in?theme=<b>')).not.toContain('data-theme');
  const phone = new PhoneBrowser(headOffice.address);
  await phone.open('/masuk?tampilan=dark');
  expect(phone.html).toContain('data-theme="dark"');
});
