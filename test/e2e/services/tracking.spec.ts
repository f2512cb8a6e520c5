import { join } from 'node:path';
import { expect, test } from '../../support/branch/branch.ts';
import { enrol, Kiosk, provision } from '../../support/kiosk/kiosk.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

test('a claim is tracked by receipt number and birth date, without an account', async ({
  branch: { headOffice, kiosk },
}) => {
  const person = participant('bpu-under-ceiling');
  const visitor = new Visitor(await kiosk.start());
  const { says } = visitor;
  await visitor.claim(person, 'businessStopped');
  const receipt = await visitor.submitClaim();
  await expect.poll(async () => (await headOffice.received()).length).toBe(1);
  await visitor.finish();

  await visitor.begin();
  await visitor.pressLarge(says.signIn.track);
  await visitor.sees(says.question.trackReceipt.title, 'trackReceipt');
  await visitor.tapKeys(receipt.replaceAll('-', ''));
  await visitor.next();
  await visitor.answer('trackBirthDate', '01011990');
  await visitor.sees(says.claimUnknown.title, 'claim-unknown');
  await visitor.press(says.claimUnknown.again);
  await visitor.answer('trackReceipt', '');
  await visitor.sees(says.question.trackBirthDate.title, 'trackBirthDate');
  await visitor.press(says.keyboard.clear);
  await visitor.type(person.birthDate.split('-').reverse().join(''));
  await visitor.next();
  await visitor.sees(says.trackedClaim.title, 'claim-progress');
  await expect(visitor.page.getByText(receipt)).toBeVisible();
  await expect(visitor.page.getByText(words.id.stages.agenda.name)).toBeVisible();
  await expect(visitor.page.getByText(person.name)).toHaveCount(0);
});

test('a claim made at one kiosk is tracked at another of the fleet', async ({
  branch: { folder, headOffice, kiosk },
}) => {
  const elsewhere = join(folder, 'elsewhere');
  const place = { branchId: 'MKS', branchName: 'Makassar', kioskId: '01' };
  const keys = [await enrol(kiosk.folder), await enrol(join(elsewhere, 'kiosk'), place)];
  await headOffice.stop();
  await headOffice.know(keys);
  await headOffice.start();

  const person = participant('bpu-under-ceiling');
  const visitor = new Visitor(await kiosk.start());
  await visitor.claim(person, 'businessStopped');
  const receipt = await visitor.submitClaim();
  expect(receipt).toMatch(/^BDG-02-/);
  await expect(visitor.page.getByText(words.id.receipt.delivery.accepted)).toBeVisible();
  await kiosk.stop();

  const provisioning = await provision(elsewhere, headOffice, place);
  const other = new Kiosk(join(elsewhere, 'kiosk'), { provisioning, orientation: 'landscape' });
  const there = new Visitor(await other.start());
  const { says } = there;
  await expect(there.page.getByText('Makassar, Anjungan 01')).toBeVisible();
  await there.begin();
  await there.pressLarge(says.signIn.track);
  await there.answer('trackReceipt', receipt);
  await there.answer('trackBirthDate', person.birthDate.split('-').reverse().join(''));
  await there.sees(says.trackedClaim.title, 'claim-progress');
  await expect(there.page.getByText(receipt)).toBeVisible();
  await expect(there.page.getByText(words.id.stages.agenda.name)).toBeVisible();
  await other.stop();
});
