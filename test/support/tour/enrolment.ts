import { type Visitor, words } from '../people/visitor.ts';

/** Longer than the time within which a second press counts as a tremble. */
const PAUSE_MS = 600;

/** Staff before a kiosk that is not enrolled yet: the code, and one with a fault. */
export async function enrolmentPages(visitor: Visitor): Promise<void> {
  const { says, page } = visitor;
  const { enrolment, frame, staffQuestion } = says;
  const asked = words.id.staffQuestion.screenWidthMm.title;
  await page.getByRole('heading', { level: 1, name: asked }).waitFor();
  await visitor.chooseLanguage();
  await visitor.sees(staffQuestion.screenWidthMm.title, 'enrolment-panel');
  await visitor.type('268');
  await page.waitForTimeout(PAUSE_MS);
  await visitor.press(frame.next);
  await visitor.sees(enrolment.title, 'enrolment');
  await visitor.type('ABCD2345');
  await page.waitForTimeout(PAUSE_MS);
  await visitor.press(enrolment.enrol);
  await page.locator('.field-problem').waitFor();
  await visitor.sees(enrolment.title, 'enrolment-wrong');
}
