import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BOTTOM_HEIGHT_MM, panelSize, type View } from '../gallery/address.ts';
import type { Sample } from '../gallery/samples/samples.ts';
import { galleryFile, showSample } from '../support/browser/gallery-frame.ts';
import type { OpenGallery } from '../support/browser/open-gallery.ts';
import { wordsThatStickOut } from '../support/browser/sticking-out.ts';
import { limitsOf } from './limits.ts';
import { type Fault, type Measured, measurePage } from './measure-page.ts';

/** A page of the kiosk, looked at in one way. */
export interface Looked {
  readonly sample: string;
  readonly view: View;
  readonly faults: readonly Fault[];
  readonly empty: number;
}

interface Look {
  readonly views: readonly View[];
  readonly samples: readonly Sample[];
  /** How many are looked at at once. */
  readonly pages: number;
  /** The views in which axe searches, too, which takes most of the time. */
  readonly isSearched: (view: View) => boolean;
}

/** Draws every sample in every view and measures it; `onLooked` hears of each. @throws where a page cannot be drawn. */
export async function look(
  { browser, folder }: OpenGallery,
  { views, samples, pages, isSearched }: Look,
  onLooked: (looked: Looked) => void,
): Promise<void> {
  const left = [...views];
  const walk = async () => {
    for (let view = left.shift(); view; view = left.shift()) {
      const page = await (await browser.newContext({ viewport: panelSize(view) })).newPage();
      // What the transpiler of this script calls, and no page has.
      await page.addInitScript('globalThis.__name = (named) => named;');
      await page.goto(galleryFile(folder, 'frame'));
      const usual: { back?: string; help?: string } = {};
      for (const sample of samples) {
        const { empty, places, faults } = await measure(page, sample, view, isSearched(view));
        onLooked({
          sample: `${sample.screen}/${sample.state}`,
          view,
          empty,
          faults: [...faults, ...elsewhere(places, usual)],
        });
      }
      await page.context().close();
    }
  };
  await Promise.all(Array.from({ length: pages }, walk));
}

async function measure(page: Page, sample: Sample, view: View, isSearched: boolean): Promise<Measured> {
  await showSample(page, sample, view);
  const limits = limitsOf(view, BOTTOM_HEIGHT_MM, panelSize(view).height);
  const measured = await page.evaluate(measurePage, limits);
  const wide = await page.evaluate(wordsThatStickOut);
  const { violations } = isSearched ? await axeOn(page).analyze() : { violations: [] };
  return {
    ...measured,
    faults: [
      ...measured.faults,
      ...wide.map((what) => ({ kind: 'sticksOut', what }) as const),
      ...violations.map(({ id, nodes }) => ({ kind: 'axe', what: `${id} at ${nodes[0]?.html}` }) as const),
    ],
  };
}

/** R3: text stands out 7:1, which axe looks at only when it is asked. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: true } } });
}

/** R7: of one view the buttons of the header lie where they lay on the first page that had them. */
function elsewhere(places: Measured['places'], usual: { back?: string; help?: string }): readonly Fault[] {
  return (['back', 'help'] as const).flatMap((name) => {
    const place = places[name];
    if (place === null) return [];
    usual[name] ??= place;
    return place === usual[name]
      ? []
      : [{ kind: 'place', what: `${name} at ${place}, not ${usual[name]}` } as const];
  });
}
