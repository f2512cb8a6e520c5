import { expect, test } from '../../support/branch/branch.ts';
import { tracesIn } from '../../support/kiosk/traces.ts';
import { participant } from '../../support/people/participant.ts';
import { phoneWords } from '../../support/people/phone.ts';
import { Visitor } from '../../support/people/visitor.ts';

/** Another network than the kiosk's, as the address of mobile data is. */
const MOBILE = '198.51.100.4';

test('a person signs in by their own phone, and types nothing at the kiosk', async ({
  branch: { headOffice, kiosk },
  phone,
}) => {
  const person = participant('bpu-under-ceiling');
  await headOffice.stop();
  await headOffice.configure({ trustedProxies: ['127.0.0.1'] });
  await headOffice.start();
  const visitor = new Visitor(await kiosk.start());
  const { says } = visitor;
  await visitor.begin();
  await visitor.pressLarge(says.signIn.byPhone);
  await visitor.sees(says.phoneCode.title, 'phone-code');

  // A stranger's code is turned down, and one press makes a new one.
  await phone.scan(visitor.page);
  await phone.sees(phoneWords.approve.title);
  await expect(phone.page.getByText('Anjungan 02, Bandung Suci')).toBeVisible();
  await visitor.sees(says.phoneCode.opened.title, 'phone-opened');
  const number = visitor.page.locator('.phone-letters.number');
  await expect(phone.page.getByText((await number.textContent()) ?? '', { exact: true })).toBeVisible();
  await phone.press(phoneWords.approve.no);
  await phone.sees(phoneWords.denied.title);
  await visitor.sees(says.phoneOver.denied.title, 'phone-denied');
  await visitor.press(says.phoneOver.again);

  // A phone on mobile data finds the number; a wrong one ends the code.
  await phone.comeFrom(MOBILE);
  await visitor.sees(says.phoneCode.title, 'phone-code');
  await phone.scan(visitor.page);
  await visitor.sees(says.phoneCode.opened.title, 'phone-opened');
  const offered = await phone.page.locator('.numbers button').allTextContents();
  const shown = (await number.textContent()) ?? '';
  await phone.press(offered.find((each) => each !== shown) ?? '');
  await phone.sees(phoneWords.wrongNumber.title);
  await visitor.sees(says.phoneOver.denied.title, 'phone-denied');
  await visitor.press(says.phoneOver.again);

  await visitor.sees(says.phoneCode.title, 'phone-code');
  const code = (await visitor.page.locator('.phone-letters').textContent()) ?? '';
  await phone.scan(visitor.page);
  await visitor.sees(says.phoneCode.opened.title, 'phone-opened');
  await phone.press((await number.textContent()) ?? '');
  await phone.page.getByLabel(phoneWords.email).fill(person.email);
  await phone.page.getByLabel(phoneWords.password).fill('bukan-kata-sandi');
  await phone.press(phoneWords.approve.yes);
  await expect(phone.page.getByRole('alert')).toContainText(phoneWords.problem.credentials);
  await phone.page.getByLabel(phoneWords.password).fill(person.password);
  await phone.press(phoneWords.approve.yes);
  await phone.sees(phoneWords.done.title);
  await visitor.sees(says.menu.title, 'menu');
  await expect(visitor.page.getByText(person.name)).toBeVisible();

  await kiosk.stop();
  expect(await tracesIn(kiosk.folder, { name: person.name, email: person.email, code })).toEqual([]);
});

test('a forgotten password is replaced by the link that comes by e-mail', async ({
  branch: { headOffice, kiosk },
  phone,
}) => {
  const person = participant('pu-resigned');
  const password = 'sawah-hijau-pagi-9';
  const visitor = new Visitor(await kiosk.start());
  const { says } = visitor;
  await visitor.begin();
  await visitor.pressLarge(says.signIn.byEmail);
  await visitor.answer('signInEmail', person.email);
  await visitor.sees(says.question.signInPassword.title, 'signInPassword');
  await visitor.press(says.questionPage.forgotten);
  // What was typed already is asked no second time.
  await visitor.sees(says.question.resetEmail.title, 'resetEmail');
  await visitor.next();
  await visitor.sees(says.resetAsked.sent.title, 'reset-asked');

  await expect.poll(() => headOffice.mailTo(person.email)).toBeDefined();
  const link = /http\S+/.exec((await headOffice.mailTo(person.email)) ?? '')?.[0] ?? '';
  await phone.page.goto(link);
  await phone.sees(phoneWords.newPassword.title);
  await phone.page.getByLabel(phoneWords.newPassword.first).fill(password);
  await phone.page.getByLabel(phoneWords.newPassword.again).fill(password);
  await phone.press(phoneWords.newPassword.proceed);
  await phone.sees(phoneWords.changed.title);
  await phone.page.goto(link);
  await phone.sees(phoneWords.linkOver.title);

  await visitor.press(says.resetAsked.byEmail);
  await visitor.answer('signInEmail', '');
  await visitor.answer('signInPassword', password);
  await visitor.sees(says.menu.title, 'menu');
  await expect(visitor.page.getByText(person.name)).toBeVisible();
});
