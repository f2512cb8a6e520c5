import { expect, test } from '../../support/branch/branch.ts';
import { Kiosk, provision } from '../../support/kiosk/kiosk.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

test('a person who walked away is asked for, then wiped, and the screen rests again', async ({
  branch: { folder, headOffice, kiosk },
}) => {
  // Limits this short are for training only.
  const times = { idleSeconds: 2, warningSeconds: 2, farewellSeconds: 1 };
  const provisioning = await provision(folder, headOffice, { training: true, times });
  const person = participant('bpu-under-ceiling');
  const impatient = new Kiosk(kiosk.folder, { provisioning });
  const visitor = new Visitor(await impatient.start());
  await visitor.enter(person);
  await expect(visitor.page.getByText(person.name)).toBeVisible();
  await visitor.shows('idle', words.id.idle.title);
  await visitor.sees(words.id.farewell.title, 'farewell');
  await visitor.sees(words.id.attract.title, 'attract');
  await expect(visitor.page.locator('body')).not.toContainText(person.name);
  await impatient.stop();
});
