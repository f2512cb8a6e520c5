import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { KioskConfigFile } from '../../../main/configuration/config.ts';
import { cameraFile, portrait, type Scene, type Transform } from '../../fixtures/face/frames.ts';
import { Kiosk, provision } from '../kiosk/kiosk.ts';
import { participant } from '../people/participant.ts';
import { Visitor } from '../people/visitor.ts';
import type { Branch } from './open-branch.ts';

export const photographed = participant('bpu-under-ceiling');

/** A kiosk that looks at faces, with this picture or film before its camera; just before its photo step. */
export async function beforePhoto(
  { folder, headOffice }: Branch,
  shown: Transform | readonly Scene[],
  photo: KioskConfigFile['photo'] = {},
): Promise<{ visitor: Visitor; kiosk: Kiosk }> {
  const provisioning = await provision(folder, headOffice, { photo });
  const file = cameraFile(folder, typeof shown === 'function' ? shown(portrait()) : shown);
  const args = [`--use-file-for-fake-video-capture=${file}`];
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning, args });
  const visitor = new Visitor(await kiosk.start());
  await goToPhotoIntro(visitor);
  return { visitor, kiosk };
}

/** To the help page that comes when no face does; Chromium's made-up camera shows none. */
export async function faceProblem(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  await goToPhotoIntro(visitor);
  await visitor.press(says.photoIntro.agree);
  // The models are loaded first.
  await expect(visitor.page.locator('.camera-hint')).toHaveText(says.photo.hints.comeIntoFrame, {
    timeout: 60_000,
  });
  await visitor.sees(says.photo.title, 'photo-hint');
  await visitor.sees(says.photoHelp.title, 'photo-help');
  await visitor.finish();
}

async function goToPhotoIntro(visitor: Visitor): Promise<void> {
  await visitor.enter(photographed);
  await visitor.goToPhotoIntro('businessStopped');
}
