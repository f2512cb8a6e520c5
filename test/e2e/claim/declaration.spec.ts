import { expect, test } from '../../support/branch/branch.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const { businessStopped, check, nextStep } = words.id;

test('who is an active BPU member and has stopped says so, is told what ends, and is paid', async ({
  branch: { headOffice, kiosk },
}) => {
  const person = participant('bpu-stopped-paid-up');
  const visitor = new Visitor(await kiosk.start());
  const { page } = visitor;
  await visitor.enter(person);
  await visitor.openClaim();
  await visitor.saySituation('stoppedWorking', 'BPU');
  await visitor.sees(businessStopped.title, 'business-stopped');
  await visitor.press(businessStopped.declare);
  await visitor.goOnToReasons();
  await visitor.choose(words.id.reasons.businessStopped.name);
  await visitor.next();
  await visitor.confirmData();
  await visitor.takePhoto();
  await visitor.giveAccount(person);
  await visitor.sees(check.title, 'check');
  await expect(page.getByText(check.ends.membership)).toBeVisible();
  await expect(page.getByText(businessStopped.declare)).toBeVisible();
  await visitor.submitClaim();
  await expect
    .poll(async () => (await headOffice.received()).map(({ outcome }) => outcome))
    .toEqual(['accepted']);
});

test('an heir is led to the desk with the heirs\u2019 papers, and to no company', async ({
  branch: { kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  await visitor.enter(participant('death'));
  await visitor.openClaim();
  await visitor.saySituation('died');
  await visitor.sees(nextStep.atDesk.title, 'conditions');
  await expect(visitor.page.getByText(words.id.documents.deathCertificate.name)).toBeVisible();
  await expect(visitor.page.getByText(nextStep.personnel)).toHaveCount(0);
});
