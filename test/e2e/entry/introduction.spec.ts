import { expect, test } from '../../support/branch/branch.ts';
import { Kiosk, provision } from '../../support/kiosk/kiosk.ts';
import { listenIn } from '../../support/kiosk/listener.ts';
import { Visitor } from '../../support/people/visitor.ts';

test('the introduction goes on by itself, is heard where the voice is on, and a touch anywhere skips it', async ({
  branch: { folder, headOffice, kiosk: place },
}) => {
  const listener = await listenIn(folder, 'atOnce');
  const provisioning = await provision(folder, headOffice, { voice: { program: listener.program } });
  const kiosk = new Kiosk(place.folder, { provisioning });
  const visitor = new Visitor(await kiosk.start());
  const { page, says } = visitor;
  const { introduction, sound } = says;
  const picture = page.locator('.introduction-screen img').first();

  await visitor.press(introduction.watch);
  await visitor.sees(introduction.title, 'introduction');
  await expect(page.getByText(introduction.scenes.attract, { exact: true })).toBeVisible();
  // It is there, and not the sign of a picture that is missing.
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(540);
  await expect(page.getByText(introduction.scenes.notice, { exact: true })).toBeVisible();
  await page.mouse.click(540, 700);
  await visitor.hands.seeHeading(says.attract.title);

  await visitor.press(sound.now.nothing);
  await visitor.press(sound.reads.pages);
  await visitor.press(sound.close);
  await visitor.press(says.attract.start);
  await visitor.press(says.notice.agree);
  await visitor.press(introduction.watch);
  for (const scene of ['attract', 'notice', 'signIn'] as const) {
    await expect.poll(listener.heard).toContain(introduction.scenes[scene]);
  }
  await visitor.press(introduction.skip);
  await visitor.hands.seeHeading(says.signIn.title);
  await kiosk.stop();
});
