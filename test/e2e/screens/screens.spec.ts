import { AxeBuilder } from '@axe-core/playwright';
import { staffLanguageCodes } from '../../../contract/language/languages.ts';
import { sampleScreens } from '../../fixtures/snapshots/snapshots.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { listenIn } from '../../support/kiosk/listener.ts';
import { words } from '../../support/people/walker.ts';
import { hearing } from '../../support/tour/hearing.ts';
import { tour } from '../../support/tour/tour.ts';

const COMBINATIONS = staffLanguageCodes.map((language, place) => ({
  orientation: place % 2 === 0 ? ('portrait' as const) : ('landscape' as const),
  language,
}));

/**
 * A walk past every page takes ten minutes and more: a claim in one language is heard, and the gallery is searched. With
 * `TOUR=all` each page of the kiosk is heard and searched in each language.
 */
const isWhole = process.env['TOUR'] === 'all';
const HEARD = COMBINATIONS.filter(({ language }) => isWhole || language === 'id');
const SEARCHED = isWhole ? COMBINATIONS : [];

/** Not on the tour: what stands between two pages for a moment, and what comes after a fault of the kiosk. */
const ELSEWHERE = ['interrupted', 'staffWorking', 'working'];

for (const { orientation, language } of SEARCHED) {
  test(`every screen is free of faults: ${orientation}, ${language}`, async ({ branch }) => {
    test.setTimeout(1_200_000);
    const faults: string[] = [];
    await tour(branch, {
      orientation,
      language,
      async onScreen({ page }, name) {
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        faults.push(...violations.map((fault) => `${name}: ${fault.id} at ${fault.nodes[0]?.html}`));
        const sticksOut = () => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth > clientWidth;
        };
        if (await page.evaluate(sticksOut)) faults.push(`${name}: wider than the screen`);
      },
    });
    expect(faults).toEqual([]);
  });
}

for (const { orientation, language } of HEARD) {
  // By itself, so that nothing that searches a page keeps it from being read.
  test(`what is seen is read aloud, and nothing personal: ${orientation}, ${language}`, async ({
    branch,
  }) => {
    test.setTimeout(1_200_000);
    const seen = new Set<string>();
    const parts = isWhole ? 'all' : 'claim';
    const listener = await listenIn(branch.folder, 'atOnce');
    const ear = hearing(listener, words[language]);
    await tour(branch, {
      orientation,
      language,
      parts,
      sound: 'pages',
      voice: listener.program,
      async onScreen({ page }, name) {
        seen.add(await page.evaluate(async () => (await window.kiosk.getSnapshot()).screen.name));
        await ear.stopAt(page, name);
      },
    });
    const unseen = sampleScreens.map((screen) => screen.name).filter((name) => !seen.has(name));
    if (isWhole) expect([...new Set(unseen)].toSorted()).toEqual(ELSEWHERE);
    expect(seen).toContain('receipt');
    expect(await ear.leaked()).toEqual([]);
    expect(await ear.missed()).toEqual([]);
  });
}
