import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { fleet as id } from '../../../contract/language/id/fleet.ts';
import type { Role } from '../../../head-office/operators/roles.ts';
import { needFromSystem } from '../../../scripts/runtime/system-libraries.ts';
import type { HeadOfficeProcess } from './head-office.ts';

/** Of Debian's package: a real browser, apart from the kiosk's. */
const BROWSER = '/usr/bin/chromium';
const NAME = 'siti';
const PASSWORD = 'padi menguning di sawah';

/** A browser with nothing in it, of this size. */
export async function newBrowser(viewport: { width: number; height: number }): Promise<BrowserContext> {
  await needFromSystem(['chromium']);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: BROWSER, args: [...asRoot, '--disable-gpu'] });
  return browser.newContext({ viewport });
}

/** An operator at a desk of the head office, before the pages on the fleet. */
export class Operator {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #url: string;
  readonly #name: string;

  private constructor(context: BrowserContext, page: Page, url: string, name: string) {
    this.#context = context;
    this.page = page;
    this.#url = url;
    this.#name = name;
  }

  /** Opens the browser at this address, signs in by the one-time password, and chooses an own one. */
  static async arrive(
    headOffice: HeadOfficeProcess,
    url = headOffice.url,
    { name, role }: { readonly name: string; readonly role?: Role } = { name: NAME },
  ): Promise<Operator> {
    const password = await headOffice.addOperator(name, role);
    const context = await newBrowser({ width: 1280, height: 900 });
    const operator = new Operator(context, await context.newPage(), url, name);
    await operator.open('/fleet');
    await fillIn(operator.page, name, password);
    const { page } = operator;
    await page.getByLabel(id.newPassword, { exact: true }).fill(PASSWORD);
    await page.getByLabel(id.again).fill(PASSWORD);
    await page.getByRole('button', { name: id.passwordTitle }).click();
    await operator.signIn();
    await expect(page.getByRole('heading', { level: 1, name: id.kiosks })).toBeVisible();
    return operator;
  }

  /** By name and password, on a page of any browser; a second factor comes after that. */
  async signIn(page = this.page): Promise<void> {
    await page.goto(new URL('/fleet/sign-in', this.#url).href);
    await fillIn(page, this.#name, PASSWORD);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#url).href);
  }

  /** A one-time code for a kiosk and the first PIN of its first supervisor, as they stand on the page. */
  async makeCode(
    [branchId, branchName, city, kioskId]: readonly [string, string, string, string],
    { staffId, name }: { staffId: string; name: string },
  ) {
    const { page } = this;
    await this.open('/fleet/enrol');
    await page.getByLabel(id.branchId).fill(branchId);
    await page.getByLabel(id.branchName).fill(branchName);
    await page.getByLabel(id.city).fill(city);
    await page.getByLabel(id.kioskId).fill(kioskId);
    await page.getByLabel(id.supervisorId).fill(staffId);
    await page.getByLabel(id.supervisorName).fill(name);
    await page.getByRole('button', { name: id.giveCode }).click();
    const shown = async (what: string) => (await page.locator(what).textContent()) ?? '';
    return { code: await shown('#code'), firstPin: await shown('#first-pin') };
  }

  /** The kiosk's line in the list. */
  row(name: string) {
    return this.page.getByRole('row', { name });
  }

  accessibilityFaults(): Promise<string[]> {
    return accessibilityFaultsOf(this.page);
  }

  async leave(): Promise<void> {
    await this.#context.browser()?.close();
  }
}

export async function accessibilityFaultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((fault) => `${page.url()}: ${fault.id} at ${fault.nodes[0]?.html}`);
}

async function fillIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel(id.name).fill(name);
  await page.getByLabel(id.password).fill(password);
  await page.getByRole('button', { name: id.signIn, exact: true }).click();
}
