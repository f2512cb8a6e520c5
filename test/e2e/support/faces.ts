import { join } from 'node:path';
import { cameraFile, portrait, type Transform } from '../../fixtures/face/frames.ts';
import { type Branch, participant } from './branch.ts';
import { Kiosk, provision } from './kiosk.ts';
import { Visitor, words } from './visitor.ts';

export const photographed = participant('bpu-under-ceiling');

/** A kiosk that looks at faces, with this picture before its camera; just before its photo step. */
export async function beforePhoto(
  { folder, office }: Branch,
  transform: Transform,
  times: { manualAfterSeconds?: number; helpAfterSeconds?: number } = {},
): Promise<{ visitor: Visitor; kiosk: Kiosk }> {
  const provisioning = await provision(folder, office, { photo: times });
  const file = cameraFile(folder, transform(portrait()));
  const args = [`--use-file-for-fake-video-capture=${file}`];
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning, args });
  const visitor = new Visitor(await kiosk.start());
  await visitor.begin();
  await visitor.signIn(photographed);
  await visitor.goToReasons();
  await visitor.choose(words.id.reasons.businessStopped.name);
  await visitor.next();
  await visitor.confirmData();
  await visitor.sees(words.id.photoIntro.title, 'photo-intro');
  return { visitor, kiosk };
}
