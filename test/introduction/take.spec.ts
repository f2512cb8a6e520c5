import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { languageCodes } from '../../contract/language/languages.ts';
import { type Scene, scenes } from '../../renderer/introduction/scenes.ts';
import { inProject } from '../../scripts/lib/project.ts';
import { cameraFile } from '../fixtures/face/frames.ts';
import { expect, test } from '../support/branch/branch.ts';
import { Kiosk, provision } from '../support/kiosk/kiosk.ts';
import { participant } from '../support/people/participant.ts';
import { Visitor } from '../support/people/visitor.ts';
import { drawnFace } from './drawn-face.ts';

// Walks a claim in each language and keeps the pictures that the introduction shows. Everybody in them is made up.

/** As large as a page of half the panel's points. */
const WIDTH = 540;
const QUALITY = 60;
/** What the walker calls the page of a scene, where that is another word. */
const CALLED: Partial<Record<Scene, string>> = {
  signIn: 'sign-in',
  personalData: 'personal-data',
  photo: 'photo-review',
};
/** One for each language: who has claimed claims no second time. */
const PEOPLE = ['bpu-under-ceiling', 'bpu-at-ceiling', 'account-similar-name', 'bpu-lapsed'];

test('pictures of a claim in every language', async ({ branch: { folder, headOffice, kiosk: place } }) => {
  test.setTimeout(900_000);
  const provisioning = await provision(folder, headOffice, { draftLanguages: ['jv', 'su'] });
  const camera = `--use-file-for-fake-video-capture=${cameraFile(folder, await drawnFace())}`;
  const kiosk = new Kiosk(place.folder, { provisioning, args: [camera] });
  const page = await kiosk.start();
  for (const [at, language] of languageCodes.entries()) {
    const to = inProject('renderer', 'introduction', 'pictures', language);
    await rm(to, { recursive: true, force: true });
    await mkdir(to, { recursive: true });
    const taken = new Set<Scene>();
    const onScreen = async (name: string) => {
      const scene = scenes.find((each) => (CALLED[each] ?? each) === name);
      if (!scene || taken.has(scene)) return;
      // The resting screen is seen in Indonesian before another language is chosen.
      if (scene === 'attract' && (await page.locator('html').getAttribute('lang')) !== language) return;
      taken.add(scene);
      const picture = await page.screenshot({ animations: 'disabled' });
      await sharp(picture)
        .resize(WIDTH)
        .webp({ quality: QUALITY })
        .toFile(join(to, `${scene}.webp`));
    };
    const visitor = new Visitor(page, { language, onScreen });
    await visitor.claim(participant(PEOPLE[at] ?? ''), 'businessStopped');
    await visitor.submitClaim();
    await visitor.finish();
    expect([...taken].sort()).toEqual([...scenes].sort());
  }
  await kiosk.stop();
});
