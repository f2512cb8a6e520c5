import { setTimeout as sleep } from 'node:timers/promises';
import { fleet as id } from '../../contract/language/id/fleet.ts';
import { words } from '../support/people/visitor.ts';
import type { HealBranch } from './branch.ts';
import type { Break } from './breaks.ts';
import { endProcess } from './processes.ts';

const TWO_DAYS_MS = 2 * 86_400_000;

/** On the page on which the photo is taken; the camera shows its picture there afterwards. */
export const atPhoto: readonly Break[] = [
  {
    part: 'camera lost',
    async broken(branch) {
      // What Chromium has the camera in: with it the stream ends, as when the plug is pulled.
      if (endProcess(branch, 'Utility', 'Video Capture') === undefined)
        return 'there is no such process here';
      while ((await branch.heading()) !== words.id.cameraError.title) await sleep(50);
      return undefined;
    },
    async isBack(branch) {
      if ((await branch.heading()) === words.id.cameraError.title) await branch.press(words.id.frame.retry);
      const live = await branch.inPage("document.querySelector('video')?.videoWidth > 0");
      return live === true && (await branch.heading()) === words.id.photo.title;
    },
  },
];

/** Of which the head office hears, and hears again when it is mended. */
function heardOf(
  part: string,
  trouble: keyof typeof id.troubles,
  breakIt: (branch: HealBranch) => Promise<void>,
  mended: (branch: HealBranch) => Promise<void>,
): Break {
  const isHeard = async (branch: HealBranch) => (await branch.operatorReads()).includes(id.troubles[trouble]);
  return {
    part,
    async broken(branch) {
      await breakIt(branch);
      while (!(await isHeard(branch))) await sleep(100);
      return undefined;
    },
    mended,
    isBack: async (branch) => !(await isHeard(branch)),
  };
}

/** While the kiosk rests and has its line. */
export const overseen: readonly Break[] = [
  heardOf(
    'camera unplugged at rest',
    'camera',
    (branch) => showCameras(branch, false),
    (branch) => showCameras(branch, true),
  ),
  heardOf(
    'printer pulled out',
    'printer',
    ({ printer }) => printer.pull(),
    ({ printer }) => printer.plugIn(),
  ),
  heardOf(
    'clock wrong',
    'clock',
    (branch) => moveClock(branch, TWO_DAYS_MS),
    (branch) => moveClock(branch, -TWO_DAYS_MS),
  ),
];

/** Chromium's made-up camera has no plug: the page is shown none, and told so as by the system. */
async function showCameras({ inPage }: HealBranch, shown: boolean): Promise<void> {
  const devices = 'navigator.mediaDevices';
  await inPage(
    `${shown ? `delete ${devices}.enumerateDevices` : `${devices}.enumerateDevices = async () => []`};
    ${devices}.dispatchEvent(new Event('devicechange'))`,
  );
}

/** The computer's clock, as the kiosk's main process reads it. */
function moveClock({ kiosk }: HealBranch, byMs: number): Promise<void> {
  return kiosk.program.evaluate((_electron, ms) => {
    globalThis.Date = new Proxy(Date, {
      construct(target, args: [], newTarget) {
        const date: Date = Reflect.construct(target, args, newTarget);
        if (args.length === 0) date.setTime(date.getTime() + ms);
        return date;
      },
    });
  }, byMs);
}
