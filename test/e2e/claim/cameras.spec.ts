import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { KioskConfigFile } from '../../../main/configuration/config.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { goToDocuments } from '../../support/branch/documents.ts';
import type { Branch } from '../../support/branch/open-branch.ts';
import { Kiosk, provision } from '../../support/kiosk/kiosk.ts';
import { participant } from '../../support/people/participant.ts';
import { firstSignIn, unlockTap } from '../../support/people/staff.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const { id } = words;

// Kiosks are started, staff sign in, and claims are begun.
test.describe.configure({ timeout: 240_000 });
/** As Chromium calls the cameras that it makes up. */
const [FIRST, SECOND] = ['fake_device_0', 'fake_device_1'];

/** A kiosk with two cameras. */
async function startWithTwo({ folder, headOffice }: Branch, cameras: KioskConfigFile['cameras']) {
  const photo = { faceCheck: false, documentCheck: false };
  const times = { farewellSeconds: 5 };
  const provisioning = await provision(folder, headOffice, { cameras, photo, times });
  const args = ['--use-fake-device-for-media-stream=device-count=2'];
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning, args });
  return { kiosk, visitor: new Visitor(await kiosk.start()) };
}

/** What the camera that runs is called. */
function cameraOf(page: Page) {
  return page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject;
    return stream instanceof MediaStream ? stream.getVideoTracks().map(({ label }) => label) : [];
  });
}

const runs = (visitor: Visitor, camera: string) =>
  expect.poll(() => cameraOf(visitor.page)).toEqual([camera]);

const logOf = (kiosk: Kiosk) => readFile(join(kiosk.folder, 'logs', 'kiosk.log'), 'utf8');

/** To the photo of a claim, and away again. */
async function seePhotoStep(visitor: Visitor, camera: string): Promise<void> {
  await visitor.enter(participant('bpu-under-ceiling'));
  await visitor.goToPhoto('businessStopped');
  await visitor.sees(id.photo.title, 'photo');
  await runs(visitor, camera);
  await visitor.finish();
}

/** From the resting screen to the page of the camera for faces. */
async function openCameraPage(visitor: Visitor): Promise<void> {
  await visitor.sees(id.attract.title, 'attract');
  await unlockTap(visitor);
  await firstSignIn(visitor, 'Dewi Lestari');
  await visitor.pressLarge(id.staffConsole.page.checks);
  await visitor.press(id.staffChecks.camera);
  await visitor.sees(id.staffCamera.title.face, 'staff-camera');
}

test('two cameras: each step opens its own, as provisioned', async ({ branch }) => {
  const { kiosk, visitor } = await startWithTwo(branch, { face: SECOND, document: FIRST });
  await goToDocuments(visitor);
  await runs(visitor, FIRST);
  await visitor.takeDocument('familyCard');
  await visitor.takeDocument('bankBook');
  await visitor.takeDocument('workStatement');
  await visitor.takeDocument('housingLoanDocuments');
  await visitor.confirmData();
  await visitor.press(id.photoIntro.agree);
  await visitor.sees(id.photo.title, 'photo');
  await runs(visitor, SECOND);
  await visitor.takePhotoNow();
  await visitor.sees(id.bank.title, 'bank');
  expect(await logOf(kiosk)).not.toContain('chosenCamera');
  await kiosk.stop();
});

test('a chosen camera that is not there is told at rest, another one stands in, and staff see it', async ({
  branch,
}) => {
  const { kiosk, visitor } = await startWithTwo(branch, { face: 'HD Pro Webcam C920', document: FIRST });
  await expect.poll(() => logOf(kiosk)).toContain('"event":"chosenCameraMissing","cameras":["face"]');
  await seePhotoStep(visitor, SECOND);
  await openCameraPage(visitor);
  await runs(visitor, SECOND);
  await expect(visitor.page.getByText(id.staffCamera.notThere)).toBeVisible();
  await visitor.press(id.frame.back);
  await expect(visitor.page.getByText(id.staffChecks.cameraState.substitute)).toBeVisible();
  await kiosk.stop();
});

test('staff choose a camera by its name, and the next claim uses it', async ({ branch }) => {
  const { kiosk, visitor } = await startWithTwo(branch, { face: 'HD Pro Webcam C920' });
  await openCameraPage(visitor);
  await runs(visitor, FIRST);
  await visitor.press(id.staffCamera.change);
  await visitor.sees(id.staffCameraChoice.title.face, 'staff-camera-choice');
  await visitor.pressLarge(SECOND);
  await visitor.sees(id.staffCamera.title.face, 'staff-camera');
  await runs(visitor, SECOND);
  await expect(visitor.page.getByText(id.staffCamera.notThere)).toHaveCount(0);
  await visitor.press(id.staffCamera.show.document);
  await visitor.sees(id.staffCamera.title.document, 'staff-camera-document');
  // That for faces is left to faces.
  await runs(visitor, FIRST);
  await visitor.press(id.frame.finish);
  await seePhotoStep(visitor, SECOND);
  expect(await logOf(kiosk)).toContain('"event":"chosenCameraBack"');
  await kiosk.stop();
});

test('while nobody is there cameras have names, and may not be opened', async ({ branch }) => {
  const { kiosk, visitor } = await startWithTwo(branch, { face: SECOND });
  const labels = () =>
    visitor.page.evaluate(async () =>
      (await navigator.mediaDevices.enumerateDevices())
        .filter(({ label, kind }) => label !== '' || kind === 'videoinput')
        .map(({ label }) => label),
    );
  await expect.poll(labels).toEqual([FIRST, SECOND]);
  const opened = await visitor.page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      ({ name }: Error) => name,
    ),
  );
  expect(opened).toBe('NotAllowedError');
  await visitor.press(id.attract.start);
  await expect.poll(labels).toEqual(['']);
  await kiosk.stop();
});
