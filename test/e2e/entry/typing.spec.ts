import { expect, test } from '../../support/branch/branch.ts';
import { Visitor } from '../../support/people/visitor.ts';

test('a real keyboard and the keys of the screen edit the same text; a touch moves the caret', async ({
  branch: { kiosk },
}) => {
  const page = await kiosk.start();
  const visitor = new Visitor(page);
  const { says } = visitor;
  await visitor.begin();
  await visitor.pressLarge(says.signIn.byEmail);
  await visitor.sees(says.question.signInEmail.title, 'signInEmail');
  const field = page.getByRole('textbox');

  await page.keyboard.type('siti');
  await visitor.tapKeys('x');
  await expect(field).toHaveValue('sitix');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('u');
  await expect(field).toHaveValue('suiti');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('x');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await page.keyboard.press('End');
  await page.keyboard.type('@');
  await expect(field).toHaveValue('siti@');

  // At the left end of the field stands the first letter.
  await field.click({ position: { x: 17, y: 40 } });
  await page.keyboard.type('a');
  await visitor.tapKeys('b');
  await expect(field).toHaveValue('absiti@');

  // Nothing is typed beneath a dialog.
  await visitor.press(says.frame.help);
  await visitor.shows('help', says.help.title);
  await page.keyboard.type('z');
  await visitor.press(says.help.close);
  await expect(field).toHaveValue('absiti@');

  // The caret, at the end of a long text, is in view.
  await page.keyboard.press('End');
  await page.keyboard.type('sebuah.alamat.yang.panjang.sekali@contoh.id'.repeat(3));
  const box = await field.boundingBox();
  const caret = await page.locator('.field-rest i').boundingBox();
  expect(caret?.x).toBeGreaterThan(box?.x ?? 0);
  expect((caret?.x ?? 0) + (caret?.width ?? 0)).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0));
  await kiosk.stop();
});
