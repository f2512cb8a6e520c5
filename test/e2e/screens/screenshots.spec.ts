import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { languageCodes, officialLanguage } from '../../../contract/language/languages.ts';
import { inProject } from '../../../scripts/lib/project.ts';
import { test } from '../../support/branch/branch.ts';
import { tour } from '../../support/tour/tour.ts';

// Not a check: pictures of every screen, to be looked at. `npm run screenshots` leaves them in out/screenshots.

const COMBINATIONS = (['portrait', 'landscape'] as const).flatMap((orientation) => [
  ...languageCodes.map((language) => ({ orientation, language, textSize: 'normal' }) as const),
  { orientation, language: officialLanguage, textSize: 'largest' } as const,
]);

for (const { orientation, language, textSize } of COMBINATIONS) {
  test(`pictures: ${orientation}, ${language}, ${textSize}`, async ({ branch }) => {
    test.setTimeout(480_000);
    const folder = inProject('out', 'screenshots', `${orientation}-${language}-${textSize}`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const taken = new Set<string>();
    await tour(branch, {
      orientation,
      language,
      textSize,
      async onScreen({ page }, name) {
        if (taken.has(name)) return;
        taken.add(name);
        const number = String(taken.size).padStart(2, '0');
        await page.screenshot({ path: join(folder, `${number}-${name}.png`) });
      },
    });
  });
}
