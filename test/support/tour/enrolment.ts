import { type Visitor, words } from '../people/visitor.ts';

/** Longer than the time within which a second press counts as a tremble. */
const PAUSE_MS = 600;

/** Staff before a kiosk that is not enrolled yet: the head office's address, the code, and a code with a fault. */
export async function enrolmentPages(visitor: Visitor, address: string): Promise<void> {
  const { says, page } = visitor;
  const { enrolment } = says;
  await page.getByRole('heading', { level: 1, name: words.id.enrolment.title.address }).waitFor();
  await visitor.chooseLanguage();
  await visitor.sees(enrolment.title.address, 'enrolment-address');
  await visitor.type(address);
  await page.waitForTimeout(PAUSE_MS);
  await visitor.next();
  await visitor.sees(enrolment.title.code, 'enrolment-code');
  await visitor.type('ABCD2345');
  await page.waitForTimeout(PAUSE_MS);
  await visitor.press(enrolment.enrol);
  await page.locator('#answer-problem').waitFor();
  await visitor.sees(enrolment.title.code, 'enrolment-code-wrong');
}
