import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/branch/branch.ts';
import { Kiosk, provision } from '../../support/kiosk/kiosk.ts';
import { Visitor } from '../../support/people/visitor.ts';

const MM_PER_PX = 0.248;
const BOTTOM_MM = 900;

test('a person on a chair lowers the screen: all that is pressed lies between 380 and 1,220 mm', async ({
  branch: { folder, headOffice },
}) => {
  const screen = { mmPerPx: MM_PER_PX, repeatPressMs: 0, newPageMs: 0, bottomHeightMm: BOTTOM_MM };
  const kiosk = new Kiosk(join(folder, 'kiosk'), {
    provisioning: await provision(folder, headOffice, { screen }),
  });
  const page = await kiosk.start();
  const visitor = new Visitor(page, {
    onScreen: async (name) => {
      if (name !== 'attract') expect(await beyondReach(page), name).toEqual([]);
    },
  });
  const { says } = visitor;
  const contrastNow = (now: 'normal' | 'light') =>
    says.settings.contrastNow.replace('{contrast}', says.settings[now]);
  expect(await beyondReach(page)).not.toEqual([]);
  await visitor.press(says.settings.lowered);
  await visitor.begin();
  await visitor.press(says.frame.help);
  await visitor.shows('help', says.help.title);
  await visitor.press(says.help.close);
  await visitor.pressLarge(says.signIn.register);
  await visitor.sees(says.question.registerNik.title, 'registerNik');
  const field = page.getByRole('textbox');
  await expect(field).toBeInViewport({ ratio: 1 });

  // What somebody scrolled to stays in view until they type.
  for (const _ of ['large', 'larger', 'largest']) await visitor.press(says.settings.larger);
  await visitor.tapKeys('3');
  await expect(field).toBeInViewport({ ratio: 1 });
  await visitor.press(says.frame.toTop);
  await expect(field).not.toBeInViewport({ ratio: 1 });
  await visitor.press(contrastNow('normal'));
  await expect(page.getByRole('button', { name: contrastNow('light') })).toBeVisible();
  await expect(field).not.toBeInViewport({ ratio: 1 });
  await visitor.tapKeys('2');
  await expect(field).toBeInViewport({ ratio: 1 });
  await visitor.press(says.frame.finish);
  await visitor.sees(says.farewell.title, 'farewell');

  // The next person finds it as it usually is.
  await visitor.sees(says.attract.title, 'attract');
  expect(await beyondReach(page)).not.toEqual([]);
  await kiosk.stop();
});

/** What is pressed, and how high above the floor, where a person on a chair does not reach. */
async function beyondReach(page: Page): Promise<string[]> {
  const places = await page.getByRole('button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return { name: button.textContent ?? '', middle: (window.innerHeight - (top + bottom) / 2) | 0 };
    }),
  );
  return places
    .map(({ name, middle }) => ({ name, mm: Math.round(BOTTOM_MM + middle * MM_PER_PX) }))
    .filter(({ mm }) => mm < 380 || mm > 1_220)
    .map(({ name, mm }) => `${name} at ${mm} mm`);
}
