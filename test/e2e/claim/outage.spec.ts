import { expect, test } from '../../support/branch/branch.ts';
import { tracesIn } from '../../support/kiosk/traces.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const person = participant('bpu-under-ceiling');
const mine = ({ case: id }: { case: string | null }) => id === 'bpu-under-ceiling';

test('the head office goes down before Konfirmasi: a receipt all the same, and the claim arrives once', async ({
  branch: { headOffice, kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  await visitor.claim(person, 'businessStopped');
  await headOffice.stop();
  const receiptNumber = await visitor.submitClaim();
  await expect(visitor.page.getByText(words.id.receipt.delivery.queued)).toBeVisible();

  await headOffice.start();
  await expect(visitor.page.getByText(words.id.receipt.delivery.accepted)).toBeVisible();
  expect((await headOffice.received()).filter(mine)).toEqual([
    expect.objectContaining({ receiptNumber, outcome: 'accepted' }),
  ]);
});

test('the account cannot be looked up while the line is down, and the visit goes on', async ({
  branch: { headOffice, kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  await visitor.enter(person);
  await visitor.goToReasons();
  await headOffice.stop();
  await visitor.choose(words.id.reasons.businessStopped.name);
  await visitor.next();
  await visitor.confirmData();
  await visitor.takePhoto();
  await visitor.giveAccount(person);
  await visitor.sees(words.id.check.title, 'check');
  await expect(visitor.page.getByText(words.id.check.holder.unchecked)).toBeVisible();
});

test('the plug is pulled right after the receipt: the claim arrives when the kiosk is on again', async ({
  branch: { headOffice, kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  await visitor.claim(person, 'businessStopped');
  await headOffice.stop();
  const receiptNumber = await visitor.submitClaim();
  await kiosk.kill();
  const left = {
    nik: person.nik,
    name: person.name,
    email: person.email,
    accountNumber: person.accountNumber,
  };
  expect(await tracesIn(kiosk.folder, left)).toEqual([]);

  await headOffice.start();
  await kiosk.start();
  await expect
    .poll(async () => (await headOffice.received()).filter(mine))
    .toEqual([expect.objectContaining({ receiptNumber, outcome: 'accepted' })]);
});

test('while the head office is down, the resting screen says so before a person starts', async ({
  branch: { headOffice, kiosk },
}) => {
  await headOffice.stop();
  const page = await kiosk.start();
  await expect(page.getByText(words.id.attract.lineDown)).toBeVisible();
  await headOffice.start();
  await expect(page.getByText(words.id.attract.lineDown)).toBeHidden();
});

test('a head office that answers rubbish is said to do so, and what was typed is kept', async ({
  branch: { headOffice, kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  await visitor.begin();
  await visitor.pressLarge(words.id.signIn.byEmail);
  await visitor.answer('signInEmail', person.email);
  await headOffice.answer('rubbish');
  await visitor.answer('signInPassword', person.password);
  await visitor.sees(words.id.connectionError.unintelligible.title, 'line-trouble');
  await headOffice.answer('normal');
  await visitor.press(words.id.frame.retry);
  await visitor.sees(words.id.menu.title, 'menu');
});
