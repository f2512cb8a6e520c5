import { setTimeout as sleep } from 'node:timers/promises';
import { fillDisk, freeDisk } from '../fixtures/storage/small-disk.ts';
import { words } from '../support/people/visitor.ts';
import type { HealBranch } from './branch.ts';
import { allProcesses, endProcess, findProcesses, hasEnded, heldByMain } from './processes.ts';

/** One part that is broken, and how it shows that it is well again. */
export interface Break {
  readonly part: string;
  /** Brings the kiosk to where it is broken. */
  prepared?(branch: HealBranch): Promise<void>;
  /** Undefined where it was broken; else why it could not be here. */
  broken(branch: HealBranch): Promise<string | undefined>;
  /** What only hands can mend is mended, once the kiosk has noticed: its seconds count from then on. */
  mended?(branch: HealBranch): Promise<void>;
  isBack(branch: HealBranch): Promise<boolean>;
  /** What else must be so. @throws where it is not. */
  afterwards?(branch: HealBranch): Promise<void>;
}

const onCheckPage = async (branch: HealBranch) => (await branch.heading()) === words.id.check.title;
const resting = async (branch: HealBranch) => (await branch.heading()) === words.id.attract.title;

/** Ends a process of the kiosk, and is back only with another one. */
function killed(part: string, type: string, name?: string): Break {
  let killedPid: number | undefined;
  return {
    part,
    async broken(branch) {
      killedPid = endProcess(branch, type, name);
      return killedPid === undefined ? 'there is no such process here' : undefined;
    },
    async isBack(branch) {
      const pids = findProcesses(branch, type, name);
      return pids.length > 0 && !pids.some((pid) => pid === killedPid) && (await onCheckPage(branch));
    },
  };
}

const windowNow = ({ kiosk }: HealBranch) =>
  kiosk.program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.id);

function closedByPage(): Break {
  let closed: number | undefined;
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

/** What main held for a page, its window and its ports is given back with them. */
function goneAgainAndAgain(): Break {
  const TIMES = 10;
  /** As many may come and go besides. */
  const OTHER_FILES = 8;
  let before = { files: 0, listeners: 0 };
  return {
    part: 'page gone again and again',
    async prepared(branch) {
      before = await heldByMain(branch);
      for (let time = 0; time < TIMES; time += 1) {
        const crashed = endProcess(branch, 'Tab');
        while (findProcesses(branch, 'Tab').some((pid) => pid === crashed) || !(await onCheckPage(branch)))
          await sleep(50);
        const closed = await windowNow(branch);
        runInPage(branch, 'window.close()');
        while ((await windowNow(branch)) === closed || !(await onCheckPage(branch))) await sleep(50);
      }
    },
    async broken(branch) {
      endProcess(branch, 'Tab');
      return undefined;
    },
    async isBack(branch) {
      const { files, listeners } = await heldByMain(branch);
      return (
        (await onCheckPage(branch)) && files <= before.files + OTHER_FILES && listeners === before.listeners
      );
    },
  };
}

/** Ended by its supervisor or by itself: nothing of the kiosk outlives its main process, a visit least of all. */
function mainGone(part: string, end: (branch: HealBranch) => Promise<void>): Break {
  let before: readonly number[] = [];
  return {
    part,
    async broken(branch) {
      before = allProcesses(branch).map(({ pid }) => pid);
      await end(branch);
      return undefined;
    },
    isBack: async (branch) => before.every(hasEnded) && (await resting(branch)),
  };
}

function hungMain(): Break {
  return mainGone('main process hung', async ({ kiosk }) => {
    void kiosk.program
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
  });
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
  goneAgainAndAgain(),
  killed('graphics process gone', 'GPU'),
  killed('network process gone', 'Utility', 'Network Service'),
];

/** While the kiosk rests, with a claim that waits to be sent. */
export const atRest: readonly Break[] = [
  mainGone('main process gone', ({ kiosk }) => kiosk.kill()),
  hungMain(),
  {
    part: 'disk full',
    async broken(branch) {
      if (!branch.disk) return 'this user may not mount a disk to fill';
      fillDisk(branch.disk.folder, 0);
      while (!(await branch.shows(words.id.outOfService.title))) await sleep(50);
      return undefined;
    },
    async mended({ disk }) {
      if (disk) freeDisk(disk.folder);
    },
    isBack: resting,
  },
  {
    part: 'head office gone',
    async broken(branch) {
      while (!(await branch.shows(words.id.attract.lineDown))) await sleep(50);
      return undefined;
    },
    mended: ({ headOffice }) => headOffice.start(),
    isBack: async (branch) => (await resting(branch)) && !(await branch.shows(words.id.attract.lineDown)),
  },
];
