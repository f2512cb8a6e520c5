import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { buildPrograms } from '../../scripts/build/build.ts';
import { testLaunch } from '../../scripts/launch/launch.ts';
import { startXvfb } from '../../scripts/launch/xvfb.ts';
import { inProject } from '../../scripts/lib/project.ts';
import { runScript } from '../../scripts/lib/stop.ts';
import { prepareRuntime, type Runtime } from '../../scripts/runtime/runtime.ts';
import { cameraFile, portrait } from '../fixtures/face/frames.ts';
import { participant } from '../support/people/participant.ts';
import { Visitor, words } from '../support/people/visitor.ts';

/** Longer than the time within which a second press counts as a tremble. */
const HUMAN_PAUSE_MS = 600;

await runScript(async () => {
  const runtime = await prepareRuntime();
  await buildPrograms('test');
  await walk(runtime);
  return 0;
});

/** Shows the main job where there is no display: walks one claim in training mode on a virtual one. */
async function walk(runtime: Runtime): Promise<void> {
  const folder = inProject('out', 'walk');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  console.log(
    `There is no display here: walking one claim on a virtual one (Electron ${runtime.version}, ${runtime.kind}).`,
  );
  const { display, stop } = await startXvfb({ width: 1080, height: 1920 });
  try {
    const camera = `--use-file-for-fake-video-capture=${cameraFile(folder, portrait())}`;
    const args = ['--training', camera];
    const app = await _electron.launch(
      testLaunch({ executable: runtime.executable, kind: 'project', display, args }),
    );
    const page = await app.firstWindow();
    let screens = 0;
    const onScreen = async (name: string) => {
      screens += 1;
      await page.screenshot({ path: join(folder, `${String(screens).padStart(2, '0')}-${name}.png`) });
    };
    const visitor = new Visitor(page, { onScreen, pause: HUMAN_PAUSE_MS });
    const person = participant('bpu-under-ceiling');
    await visitor.claim(person, 'businessStopped');
    const receiptNumber = await visitor.submitClaim();
    await page.getByText(words.id.receipt.delivery.accepted).waitFor();
    const receipt = (await page.getByRole('main').allInnerTexts()).join('\n');
    await writeFile(join(folder, 'receipt.txt'), `${receipt}\n`);
    await visitor.finish();
    await onScreen('farewell');
    await app.close();
    console.log(
      `Claim ${receiptNumber} went from the first touch to the training head office, and was accepted.`,
    );
    console.log(`Pictures of its ${screens} screens and the receipt: ${folder}`);
  } finally {
    await stop();
  }
}
