import { setTimeout as sleep } from 'node:timers/promises';
import { words } from '../e2e/support/visitor.ts';
import { fillDisk, freeDisk } from '../faults/small-disk.ts';
import type { HealBranch } from './branch.ts';

/** One part that is broken, and how it shows that it is well again. */
export interface Break {
  readonly part: string;
  /** Undefined where it was broken; else why it could not be here. */
  broken(branch: HealBranch): Promise<string | undefined>;
  isBack(branch: HealBranch): Promise<boolean>;
}

const onCheckPage = async (branch: HealBranch) => (await branch.heading()) === words.id.check.title;
const resting = async (branch: HealBranch) => (await branch.heading()) === words.id.attract.title;

/** Ends a process of the kiosk by its kind, as Chromium names it, and is back only with another one. */
function killed(part: string, type: string, name?: string): Break {
  let killedPid = 0;
  const find = ({ kiosk }: HealBranch) =>
    kiosk.program.evaluate(
      ({ app }, wanted) =>
        app
          .getAppMetrics()
          .filter((process) => process.type === wanted.type && (!wanted.name || process.name === wanted.name))
          .map(({ pid }) => pid),
      { type, name: name ?? '' },
    );
  return {
    part,
    async broken(branch) {
      [killedPid = 0] = await find(branch);
      if (killedPid === 0) return 'there is no such process here';
      process.kill(killedPid, 'SIGKILL');
      return undefined;
    },
    async isBack(branch) {
      const pids = await find(branch);
      return pids.length > 0 && !pids.includes(killedPid) && (await onCheckPage(branch));
    },
  };
}

function closedByPage(): Break {
  let closed: number | undefined;
  const windowNow = ({ kiosk }: HealBranch) =>
    kiosk.program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.id);
  return {
    part: 'page closed its window',
    async broken(branch) {
      closed = await windowNow(branch);
      runInPage(branch, 'window.close()');
      return undefined;
    },
    isBack: async (branch) => (await windowNow(branch)) !== closed && (await onCheckPage(branch)),
  };
}

/** Does not wait for an end that may never come. */
function runInPage({ kiosk }: HealBranch, script: string): void {
  void kiosk.program
    .evaluate(({ BrowserWindow }, code) => {
      void BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(code)
        .catch(() => undefined);
    }, script)
    .catch(() => undefined);
}

/** In the middle of a visit, on the check page; the visit is on the same page afterwards. */
export const inVisit: readonly Break[] = [
  killed('page crashed', 'Tab'),
  {
    part: 'page hung',
    async broken(branch) {
      runInPage(branch, 'for (;;) {}');
      while ((await branch.heading()) !== undefined) await sleep(50);
      return undefined;
    },
    isBack: onCheckPage,
  },
  closedByPage(),
  killed('graphics process gone', 'GPU'),
  killed('network process gone', 'Utility', 'Network Service'),
];

/** While the kiosk rests, with a claim that waits to be sent. */
export const atRest: readonly Break[] = [
  {
    part: 'main process gone',
    async broken(branch) {
      await branch.kiosk.kill();
      await branch.startAgain();
      return undefined;
    },
    isBack: resting,
  },
  {
    part: 'disk full',
    async broken(branch) {
      if (!branch.disk) return 'this user may not mount a disk to fill';
      fillDisk(branch.disk.folder, 0);
      while (!(await branch.shows(words.id.outOfService.title))) await sleep(50);
      freeDisk(branch.disk.folder);
      return undefined;
    },
    isBack: resting,
  },
  {
    part: 'head office gone',
    async broken(branch) {
      while (!(await branch.shows(words.id.attract.lineDown))) await sleep(50);
      await branch.office.start();
      return undefined;
    },
    isBack: async (branch) => (await resting(branch)) && !(await branch.shows(words.id.attract.lineDown)),
  },
];
