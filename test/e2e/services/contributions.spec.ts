import { expect, test } from '../../support/branch/branch.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const { contributions, contributionMonths, contributionReminder, connectionError, menu, paymentCode } =
  words.id;

test('a lapsed BPU member asks for a code, pays it, and is active again', async ({
  branch: { headOffice, kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  const { page, says } = visitor;
  await visitor.enter(participant('bpu-lapsed'));

  await headOffice.answer('unavailable');
  await visitor.pressLarge(menu.contributions);
  await visitor.sees(connectionError.unreachable.title, 'line-trouble');
  await headOffice.answer('normal');
  await visitor.press(says.frame.retry);
  await visitor.sees(contributions.titles.inactive, 'contributions');
  await expect(page.getByText(contributions.stopped, { exact: true })).toHaveCount(2);
  await expect(page.getByText(contributions.saved, { exact: true })).toHaveCount(1);

  await visitor.press(contributions.order);
  await visitor.sees(contributionMonths.title, 'contribution-months');
  await visitor.next();
  await expect(page.getByText(contributionMonths.unanswered).first()).toBeVisible();
  await visitor.choose('3 bulan');
  await visitor.next();
  await visitor.sees(paymentCode.title, 'payment-code');
  await expect(page.getByRole('img', { name: paymentCode.qr })).toBeVisible();
  const code = (await page.locator('.receipt-digits').textContent())?.replaceAll(' ', '') ?? '';
  expect(code).toMatch(/^\d{14}$/);

  await visitor.press(paymentCode.again);
  await visitor.sees(contributions.titles.inactive, 'contributions');
  await headOffice.pay(code);
  await visitor.pressLarge(contributions.open);
  await visitor.sees(paymentCode.title, 'payment-code');
  await visitor.press(paymentCode.again);
  await visitor.sees(contributions.titles.active, 'contributions');
  await expect(page.getByText(/^Lunas: Rp/)).toBeVisible();
  await expect(page.getByText(contributions.running, { exact: true })).toHaveCount(2);

  await visitor.pressLarge(contributions.remind);
  await visitor.sees(contributionReminder.title, 'contribution-reminder');
  await expect(page.getByRole('img', { name: contributionReminder.qr })).toBeVisible();
  await visitor.finish();
});

test('who never was a BPU member is not offered Iuran BPU', async ({ branch: { kiosk } }) => {
  const visitor = new Visitor(await kiosk.start());
  await visitor.enter(participant('pu-resigned'));
  await expect(visitor.page.getByRole('button', { name: menu.tracking })).toBeVisible();
  await expect(visitor.page.getByRole('button', { name: menu.contributions })).toHaveCount(0);
});
