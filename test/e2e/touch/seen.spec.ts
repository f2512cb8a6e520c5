import { expect, test } from '@playwright/test';
import { kioskTexts } from '../../../scripts/language/kiosk-texts.ts';
import { choices, panelSize, usualView } from '../../gallery/address.ts';
import { sampleAt } from '../../gallery/samples/samples.ts';
import { galleryFile, showSample } from '../../support/browser/gallery-frame.ts';
import { type OpenGallery, openGallery } from '../../support/browser/open-gallery.ts';

const says = kioskTexts.id;

let gallery: OpenGallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

for (const orientation of choices.orientation) {
  for (const panel of ['15.6', '21.5'] as const) {
    test(`Konfirmasi waits until amount, tax and account were in view: ${orientation}, ${panel} inches`, async () => {
      const sample = sampleAt('check', 'resigned');
      if (!sample) throw new Error('there is no sample check/resigned');
      for (const size of choices.size) {
        const view = { ...usualView, orientation, panel, size };
        const page = await (await gallery.browser.newContext({ viewport: panelSize(view) })).newPage();
        await page.goto(galleryFile(gallery.folder, 'frame'));
        await showSample(page, sample, view);
        const confirm = page.getByRole('button', { name: says.check.confirm, exact: true });
        const tax = page.locator('.page-lead').getByText(says.check.taxTotal, { exact: true });
        const below = await page.locator('.check-end').evaluate((end) => {
          const area = end.closest('.scroll-area')?.getBoundingClientRect();
          return area === undefined ? Number.NaN : end.getBoundingClientRect().top - area.bottom;
        });
        // At the very edge it may be either.
        if (below < -1) {
          await expect(tax).toBeInViewport();
        } else {
          if (below > 1) {
            await expect(confirm, size).toBeDisabled();
            await expect(page.getByText(says.check.seeFirst)).toBeVisible();
          }
          await page.locator('html:not([data-new-page])').waitFor();
          await page.locator('.check-end').evaluate((end) => end.scrollIntoView({ block: 'center' }));
        }
        await expect(confirm, size).toBeEnabled();
        await page.context().close();
      }
    });
  }
}
