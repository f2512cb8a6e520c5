import { expect, test } from '../../support/branch/branch.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const { check, claimSteps, menu, stages, trackedClaim, tracking } = words.id;

test('a holder’s name that is one letter off is left to a person, and the claim waits for it', async ({
  branch: { headOffice, kiosk },
}) => {
  const person = participant('account-similar-name');
  const visitor = new Visitor(await kiosk.start());
  const { page } = visitor;
  await visitor.claim(person, 'businessStopped');
  await expect(page.getByText(check.similarHolder)).toBeVisible();
  // The business stopped long ago: nothing ends by this claim any more.
  await expect(page.getByText(check.ends.membership)).toHaveCount(0);
  // The bank's spelling stays with the head office.
  await expect(page.getByText('RISKY')).toHaveCount(0);
  await visitor.submitClaim();
  await expect
    .poll(async () => (await headOffice.received()).map(({ outcome }) => outcome))
    .toEqual(['accepted']);
  await visitor.finish();

  const [claim] = await headOffice.received();
  const lookAtClaim = async () => {
    await visitor.enter(person);
    await visitor.pressLarge(menu.tracking);
    await visitor.sees(tracking.title, 'tracking');
    await visitor.hands.pressFirstTile();
    await visitor.sees(trackedClaim.title, 'tracked-claim');
  };
  await lookAtClaim();
  await expect(page.getByText(claimSteps.nameCheck)).toBeVisible();
  await visitor.finish();
  await headOffice.decideHolder(claim?.claimId ?? '', true);
  await lookAtClaim();
  await expect(page.getByText(stages.agenda.name)).toBeVisible();
  await expect(page.getByText(claimSteps.nameCheck)).toHaveCount(0);
});
