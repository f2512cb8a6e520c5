import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test, type ViewportSize } from '@playwright/test';
import { choices, panelSize, usualView, type View } from '../../gallery/address.ts';
import { type Sample, samples } from '../../gallery/samples/samples.ts';
import { galleryFile, showSample } from '../../support/browser/gallery-frame.ts';
import { type OpenGallery, openGallery } from '../../support/browser/open-gallery.ts';
import { wordsThatStickOut } from '../../support/browser/sticking-out.ts';

/** As many as this machine has cores. */
const PAGES = 2;
/** Instead of its half a megabyte once more: axe stays in a page that is not loaded anew. */
const AXE_IS_THERE = 'void 0';

/** The pages that hold it already. */
const axeIsIn = new WeakSet<Page>();

let gallery: OpenGallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

// Each way round in one language: what is wrong depends on both, but seldom on the two together.
const ways = [
  { orientation: 'portrait', language: 'id' },
  { orientation: 'landscape', language: 'en' },
] as const;

// The other way round with TOUR=all.
const searched = process.env['TOUR'] === 'all' ? ways : ways.slice(0, 1);

for (const { orientation, language } of searched) {
  test(`every sample is drawn from the disk, free of accessibility faults, ${orientation}`, async () => {
    test.setTimeout(900_000);
    const view = { ...usualView, orientation, language };
    const { faults, drawn } = await walkSamples(view, async (page, sample) => {
      if (!axeIsIn.has(page)) await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      axeIsIn.add(page);
      return faultsOf(page, sample, view);
    });
    expect(faults).toEqual([]);
    expect(drawn.size).toBe(samples.length);
  });
}

for (const { orientation, language } of ways) {
  test(`in the largest text nothing sticks out of what it stands in, ${orientation}`, async () => {
    test.setTimeout(600_000);
    const view = { ...usualView, orientation, language, size: 'largest' } as const;
    const { faults, drawn } = await walkSamples(view, async (page, sample) => {
      await showSample(page, sample, view);
      return (await page.evaluate(wordsThatStickOut)).map((words) => `${nameOf(sample)}: ${words}`);
    });
    expect(faults).toEqual([]);
    expect(drawn.size).toBe(samples.length);
  });
}

test('what is chosen changes the frame, and is in the address', async () => {
  const faults: string[] = [];
  const page = await openPage({ width: 1600, height: 1000 }, faults);
  await page.goto(`${galleryFile(gallery.folder, 'index')}#/attract/usual`);
  const frame = page.frameLocator('iframe');
  const root = frame.locator('html');
  const inFrame = (name: string) =>
    root.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
  const choose = (title: string, word: string) =>
    page.getByRole('group', { name: title }).getByRole('radio', { name: word, exact: true }).check();

  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Cairkan JHT Anda di sini');
  await choose('Language', 'English');
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(frame.getByRole('heading', { level: 1 })).not.toHaveText('Cairkan JHT Anda di sini');
  const usual = { scale: await inFrame('--scale'), background: await inFrame('--background') };
  await choose('Text size', 'Largest');
  await expect.poll(() => inFrame('--scale')).not.toBe(usual.scale);
  await choose('Theme', 'Dark');
  await expect.poll(() => inFrame('--background')).toBe('#000000');
  expect(usual.background).not.toBe('#000000');
  await choose('Reach', 'Lowered');
  await expect.poll(() => inFrame('--above-mm')).toBe(String(900 + 1920 * 0.248 - 1220));
  await choose('Orientation', 'Landscape');
  await expect.poll(() => root.evaluate(() => [innerWidth, innerHeight])).toEqual([1920, 1080]);
  await page.getByLabel('Panel').selectOption('32');
  await expect.poll(() => inFrame('--mm')).toBe(`${1 / 0.369}px`);
  expect(new URL(page.url()).hash).toBe(
    '#/attract/usual?language=en&size=largest&theme=dark&orientation=landscape&reach=lowered&panel=32',
  );

  // The other way round: what is pressed in the frame's own footer holds for the gallery, too.
  await frame.locator('html:not([data-new-page])').waitFor();
  await frame.getByRole('button', { name: 'Indonesia' }).click();
  await expect(page.getByRole('radio', { name: 'Bahasa Indonesia' })).toBeChecked();
  expect(faults).toEqual([]);
});

test('screens are found by name, and lie side by side in their states', async () => {
  const faults: string[] = [];
  const page = await openPage({ width: 1600, height: 1000 }, faults);
  await page.goto(galleryFile(gallery.folder, 'index'));
  const list = page.getByRole('navigation', { name: 'Screens' });
  await expect(list.getByRole('link', { name: /^trackedClaim/ })).toBeVisible();
  await list.getByRole('searchbox').fill('entry phone opened');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('link', { name: /^phoneCode/ }).click();
  const states = page.getByRole('main').getByRole('listitem');
  await expect(states).toHaveCount(samples.filter(({ screen }) => screen === 'phoneCode').length);
  for (const state of await states.all()) {
    await expect(state.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  }
  // The frames have been looked at one by one.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'opened', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('phoneCodeopened');
  expect(faults).toEqual([]);
});

test('tokens and parts are drawn on a sheet in every theme, free of accessibility faults', async () => {
  const faults: string[] = [];
  const page = await openPage({ width: 1800, height: 1200 }, faults);
  await page.goto(galleryFile(gallery.folder, 'design'));
  for (const theme of choices.theme) {
    await page.evaluate((name) => {
      location.hash = `#/?theme=${name}`;
    }, theme);
    await expect(page.getByRole('heading', { name: `Colour: ${theme}` })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${theme}: ${id} at ${nodes[0]?.html}`)).toEqual([]);
  }
  expect(faults).toEqual([]);
});

/** Draws every sample, on as many pages as there are cores, and asks what is wrong with each. */
async function walkSamples(
  view: View,
  faultsIn: (page: Page, sample: Sample) => Promise<readonly string[]>,
): Promise<{ readonly faults: readonly string[]; readonly drawn: ReadonlySet<string> }> {
  const faults: string[] = [];
  const left = [...samples];
  const drawn = new Set<string>();
  const walk = async () => {
    const page = await openPage(panelSize(view), faults);
    await page.goto(galleryFile(gallery.folder, 'frame'));
    for (let sample = left.shift(); sample; sample = left.shift()) {
      faults.push(...(await faultsIn(page, sample)));
      drawn.add(nameOf(sample));
    }
    await page.context().close();
  };
  await Promise.all(Array.from({ length: PAGES }, walk));
  return { faults, drawn };
}

async function openPage(viewport: ViewportSize, faults: string[]): Promise<Page> {
  const page = await (await gallery.browser.newContext({ viewport })).newPage();
  listen(page, faults);
  return page;
}

function listen(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
}

const nameOf = ({ screen, state }: Sample) => `${screen}/${state}`;

/** What is wrong with a sample as it is drawn. */
async function faultsOf(page: Page, sample: Sample, view: View): Promise<string[]> {
  const heading = await showSample(page, sample, view);
  const axe = new AxeBuilder({ page, axeSource: AXE_IS_THERE });
  // The page has no frames, for which the slower, newer mode is made.
  const { violations } = await axe
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  const isFailed = await page.locator('.fault').count();
  const box = await heading.boundingBox();
  const words = (await page.getByRole('main').textContent()) ?? '';
  return [
    ...violations.map(({ id, nodes }) => `${nameOf(sample)}: ${id} at ${nodes[0]?.html}`),
    ...(isFailed > 0 ? [`${nameOf(sample)}: failed`] : []),
    ...(!box || box.height < 10 || box.y < 0 || words.trim() === '' ? [`${nameOf(sample)}: blank`] : []),
  ];
}
