import { join, relative } from 'node:path';
import { emitKeypressEvents } from 'node:readline';
import type { Program } from '../build/programs.ts';
import type { Orientation } from '../launch/screens.ts';
import { projectRoot } from '../lib/project.ts';
import { prepareRuntime } from '../runtime/runtime.ts';
import { appFolder, makeAppFolder } from './app-folder.ts';
import { openDisplay } from './display.ts';
import { Kiosk } from './kiosk.ts';
import { afterSave, Rounds } from './rounds.ts';
import { milliseconds, say } from './say.ts';
import { watchPrograms } from './watch-programs.ts';

interface DevelopOptions {
  /** Of the virtual display, where there is no other. */
  readonly orientation: Orientation;
}

const PICTURE = join(appFolder, 'screen.png');
/** A change in one of these is seen only by a kiosk that starts anew. */
const READ_AT_START: readonly Program[] = ['main', 'preload', 'visit', 'mend', 'disk'];

/** Runs the kiosk in training and keeps it as its sources are, until Ctrl-C; returns the exit code. */
export async function develop({ orientation }: DevelopOptions): Promise<number> {
  const runtime = await prepareRuntime();
  const display = await openDisplay(runtime, orientation);
  await makeAppFolder();
  say(`Electron ${runtime.version} (${runtime.kind}), training mode. Building; Ctrl-C ends everything.`);
  if (display.virtual) {
    say(
      `There is no display here: the kiosk is on a virtual one. Look at ${relative(projectRoot, PICTURE)},`,
    );
    say('which is taken anew after every change, and by the key p.');
  }
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const inTurn = oneAfterTheOther();
  const kiosk = new Kiosk(display.launch, {
    onClosed() {
      say('The kiosk was closed.');
      end(0);
    },
    onAgain: () => restart(),
  });
  const restart = () =>
    inTurn(async () => {
      await kiosk.start();
      say('Kiosk restarted.', 'good');
    });
  const rounds = new Rounds((built, since) =>
    inTurn(async () => {
      await takeOver(kiosk, built, since);
      if (display.virtual) await kiosk.picture(PICTURE);
    }),
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end(0));
  onKey({
    p: () =>
      inTurn(async () => {
        await kiosk.picture(PICTURE);
        say(`Picture: ${relative(projectRoot, PICTURE)}`);
      }),
    r: restart,
    q: () => end(0),
  });
  const stopWatching = await watchPrograms(rounds);
  const code = await ended;
  await stopWatching();
  await kiosk.stop();
  await display.stop();
  return code;
}

/** Whatever fails is told, and what comes after it goes on. */
function oneAfterTheOther(): (work: () => Promise<void>) => void {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(work).catch((error: unknown) => {
      say(error instanceof Error ? error.message : String(error), 'bad');
    });
  };
}

/** What was built is put to work with the least that does it. */
async function takeOver(kiosk: Kiosk, built: ReadonlySet<Program>, since: number): Promise<void> {
  const begun = performance.now();
  const done = (what: string) => say(`${what} in ${milliseconds(begun)}, ${afterSave(since)}`, 'good');
  if (!kiosk.runs) {
    await kiosk.start();
    say(`Kiosk started in ${milliseconds(begun)}.`, 'good');
  } else if (READ_AT_START.some((program) => built.has(program))) {
    await kiosk.start();
    done('Kiosk and head office restarted');
  } else {
    if (built.has('renderer')) {
      await kiosk.reload();
      done('Page reloaded');
    }
    if (built.has('head-office')) {
      await kiosk.restartHeadOffice();
      done('Head office restarted');
    }
  }
}

/** Keys of this terminal, where it is one. */
function onKey(keys: Readonly<Record<'p' | 'r' | 'q', () => void>>): void {
  const { stdin } = process;
  if (!stdin.isTTY) return;
  emitKeypressEvents(stdin);
  stdin.setRawMode(true);
  say('Keys: p picture, r restart, q quit.');
  stdin.on('keypress', (_text: string, key: { name?: string; ctrl?: boolean }) => {
    if (key.ctrl && key.name === 'c') keys.q();
    else if (key.name === 'p' || key.name === 'r' || key.name === 'q') keys[key.name]();
  });
}
