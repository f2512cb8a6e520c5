import { AxeBuilder } from '@axe-core/playwright';
import { languageCodes } from '../../../contract/language/languages.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { tour } from '../../support/tour/tour.ts';

const COMBINATIONS = languageCodes.map((language, place) => ({
  orientation: place % 2 === 0 ? ('portrait' as const) : ('landscape' as const),
  language,
}));

for (const { orientation, language } of COMBINATIONS) {
  test(`every screen is free of accessibility faults and nothing sticks out: ${orientation}, ${language}`, async ({
    branch,
  }) => {
    test.setTimeout(480_000);
    const faults: string[] = [];
    const seen = new Set<string>();
    await tour(branch, {
      orientation,
      language,
      async onScreen({ page }, name) {
        seen.add(name);
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
    expect(seen.size).toBeGreaterThan(35);
  });
}
