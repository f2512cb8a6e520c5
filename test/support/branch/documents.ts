import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Quad } from '../../../renderer/camera/document/quad.ts';
import { letter, type Scene, seen } from '../../fixtures/document/pages.ts';
import { cameraFile, type Frame } from '../../fixtures/face/frames.ts';
import { Kiosk, provision } from '../kiosk/kiosk.ts';
import { participant } from '../people/participant.ts';
import { Visitor } from '../people/visitor.ts';
import type { Branch } from './open-branch.ts';

/** May take a part of the balance for a house, which asks for the most documents. */
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

/** A kiosk that looks at documents, with this picture before its camera; at the first document of the claim for a house. */
export async function beforeDocuments(
  { folder, headOffice }: Branch,
  picture: Frame,
  times: { manualAfterSeconds?: number } = {},
): Promise<{ visitor: Visitor; kiosk: Kiosk }> {
  const provisioning = await provision(folder, headOffice, { photo: { faceCheck: false, ...times } });
  const args = [`--use-file-for-fake-video-capture=${cameraFile(folder, picture)}`];
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning, args });
  const visitor = new Visitor(await kiosk.start());
  await goToDocuments(visitor);
  return { visitor, kiosk };
}

/** To every page that a document can lead to, with a picture before the camera that cannot be read. */
export async function documentProblem(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  await goToDocuments(visitor);
  await expect(visitor.page.locator('.camera-outline')).toBeVisible();
  await visitor.seesDocument('familyCard');
  await visitor.press(says.document.lack);
  await visitor.sees(says.documentLacking.title, 'document-lacking');
  await visitor.press(says.documentLacking.again);
  await visitor.press(says.camera.take);
  await visitor.sees(says.document.refusedTitle, 'document-refused');
  await visitor.press(says.document.again);
  await visitor.press(says.camera.take);
  await visitor.sees(says.document.refusedTitle, 'document-refused-as-is');
  await visitor.press(says.document.asIs);
  await visitor.seesPages('familyCard');
  await visitor.finish();
}

/** To the first document of the claim for a house. */
export async function goToDocuments(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  await visitor.enter(buyer);
  await visitor.openClaim();
  await visitor.saySituation('stillWorking');
  await visitor.goOnToReasons(says.nextStep.part.title);
  await visitor.choose(says.reasons.partialThirtyPercent.name);
  await visitor.next();
}
