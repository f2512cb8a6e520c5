import { join } from 'node:path';
import { expect, test } from '../../support/branch/branch.ts';
import { unplugCamera } from '../../support/branch/camera.ts';
import { Kiosk } from '../../support/kiosk/kiosk.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const person = participant('bpu-under-ceiling');

async function goToPhoto(visitor: Visitor): Promise<void> {
  await visitor.enter(person);
  await visitor.goToPhoto('businessStopped');
}

test('a camera that is unplugged in the photo step is told, and the visit goes on when it is back', async ({
  branch: { kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  await goToPhoto(visitor);
  await visitor.sees(words.id.photo.title, 'photo');
  await unplugCamera(visitor.page);
  await visitor.sees(words.id.cameraError.title, 'camera-trouble');
  await expect(visitor.page.getByText(words.id.cameraError.lost)).toBeVisible();
  await visitor.press(words.id.frame.retry);
  await visitor.takePhotoNow();
  await visitor.sees(words.id.bank.title, 'bank');
});

test('without a camera the photo step says so and leads to staff', async ({ branch: { folder } }) => {
  const provisioning = join(folder, 'provisioning.json');
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning, camera: false });
  const visitor = new Visitor(await kiosk.start());
  await goToPhoto(visitor);
  await visitor.sees(words.id.cameraError.title, 'camera-trouble');
  await expect(visitor.page.getByText(words.id.cameraError.missing)).toBeVisible();
  await kiosk.stop();
});

test('the camera is off on every other screen, and may not be asked for there', async ({
  branch: { kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  const asks = () =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      ({ name }: Error) => name,
    );
  expect(await visitor.page.evaluate(asks)).toBe('NotAllowedError');
  await goToPhoto(visitor);
  await visitor.takePhotoNow();
  await visitor.sees(words.id.bank.title, 'bank');
  expect(await visitor.page.evaluate(asks)).toBe('NotAllowedError');
});
