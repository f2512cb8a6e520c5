import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Quad } from '../../../renderer/camera/page/quad.ts';
import { cameraFile, type Frame } from '../../fixtures/face/frames.ts';
import { letter, type Scene, seen } from '../../fixtures/page/pages.ts';
import { type Branch, participant } from './branch.ts';
import { Kiosk, provision } from './kiosk.ts';
import { Visitor } from './visitor.ts';

/** May take a part of the balance for a house, which asks for the most papers. */
export const buyer = participant('partial-possible');

/** A letter on a wooden table before the camera, seen a little from the side. */
export function letterOnTable(scene: Scene = {}): Frame {
  return seen(letter(), CORNERS, scene);
}

const CORNERS: Quad = [
  { x: 420, y: 22 },
  { x: 872, y: 34 },
  { x: 892, y: 694 },
  { x: 404, y: 700 },
];

/** A kiosk that looks at papers, with this picture before its camera; at the first paper of the claim for a house. */
export async function beforePapers(
  { folder, office }: Branch,
  picture: Frame,
  times: { manualAfterSeconds?: number } = {},
): Promise<{ visitor: Visitor; kiosk: Kiosk }> {
  const provisioning = await provision(folder, office, { photo: { faceCheck: false, ...times } });
  const args = [`--use-file-for-fake-video-capture=${cameraFile(folder, picture)}`];
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning, args });
  const visitor = new Visitor(await kiosk.start());
  await goToPapers(visitor);
  return { visitor, kiosk };
}

/** To every page that a paper can lead to, with a picture before the camera that cannot be read. */
export async function paperTrouble(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  await goToPapers(visitor);
  await expect(visitor.page.locator('.camera-outline')).toBeVisible();
  await visitor.seesPaper('familyCard');
  await visitor.press(says.paper.lack);
  await visitor.sees(says.paperLacking.title, 'paper-lacking');
  await visitor.press(says.paperLacking.again);
  await visitor.press(says.camera.take);
  await visitor.sees(says.paper.refusedTitle, 'paper-refused');
  await visitor.press(says.paper.again);
  await visitor.press(says.camera.take);
  await visitor.sees(says.paper.refusedTitle, 'paper-refused-as-is');
  await visitor.press(says.paper.asIs);
  await visitor.seesPages('familyCard');
  await visitor.finish();
}

async function goToPapers(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  await visitor.begin();
  await visitor.signIn(buyer);
  await visitor.goToReasons();
  await visitor.choose(says.reasons.partialThirtyPercent.name);
  await visitor.next();
}
