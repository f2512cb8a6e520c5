import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { screens } from '../../scripts/launch/screens.ts';
import { openBranch } from '../support/branch/open-branch.ts';
import type { Kiosk } from '../support/kiosk/kiosk.ts';
import { variables } from '../support/kiosk/under-test.ts';
import { participant } from '../support/people/participant.ts';
import { Visitor, words } from '../support/people/visitor.ts';
import type { AttemptGroup } from './attempt.ts';
import { type Display, openDisplay } from './display.ts';
import { type Listener, openListener } from './listener.ts';

/** The packaged kiosk in service on a display with a window manager, and all that an attempt acts on. */
export interface Testbed {
  readonly display: Display;
  readonly listener: Listener;
  readonly home: string;
  /** A file that somebody brought along. */
  readonly file: string;
  readonly kiosk: Kiosk;
  readonly page: Page;
  /** Chromium's own protocol, by which a touch screen's events come in. */
  readonly touch: CDPSession;
  /** The kiosk's window on the display. */
  window(): Promise<string>;
  /** Brings the kiosk to a screen, from wherever it is. */
  goTo(screen: AttemptGroup['screen']): Promise<void>;
  /** Whether the page is still the one that `goTo` came to: an attempt may have ended or hung it. */
  isSamePage(): Promise<boolean>;
  /** After somebody got out: everything from the start. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

const person = participant('bpu-under-ceiling');
const homeIn = (folder: string) => join(folder, 'home');

export async function openTestbed(): Promise<Testbed> {
  const display = await openDisplay(screens.portrait);
  process.env[variables.portrait] = display.name;
  const listener = await openListener();
  const branch = await openBranch({
    config: { times: { idleSeconds: 300, farewellSeconds: 1 } },
    env(folder) {
      const home = homeIn(folder);
      return { HOME: home, XDG_CONFIG_HOME: join(home, '.config'), XDG_DOWNLOAD_DIR: home };
    },
  });
  const { folder, kiosk } = branch;
  const home = homeIn(folder);
  const file = join(folder, 'brought-along.html');
  await mkdir(home);
  await writeFile(file, '<title>brought along</title><script>document.title = "ran"</script>');

  let page = await kiosk.start();
  let touch = await page.context().newCDPSession(page);
  const startAgain = async () => {
    await kiosk.kill();
    page = await kiosk.start();
    touch = await page.context().newCDPSession(page);
  };
  return {
    display,
    listener,
    home,
    file,
    kiosk,
    get page() {
      return page;
    },
    get touch() {
      return touch;
    },
    async window() {
      const pid = String(kiosk.program.process().pid);
      const found = await display.xdotool('search', '--sync', '--onlyvisible', '--pid', pid);
      return found.split('\n').at(-1) ?? '';
    },
    startAgain,
    async isSamePage() {
      if (page.isClosed()) return false;
      const answered = page.evaluate(() => document.querySelector('h1') !== null).catch(() => false);
      return Promise.race([answered, sleep(2_000, false)]);
    },
    async goTo(screen) {
      await startAgain();
      const visitor = new Visitor(page);
      await visitor.sees(words.id.attract.title, 'attract');
      if (screen === 'attract') return;
      await visitor.begin();
      if (screen === 'question') {
        await visitor.pressLarge(words.id.signIn.byEmail);
        await visitor.sees(words.id.question.signInEmail.title, 'signInEmail');
        return;
      }
      await visitor.signIn(person);
      await visitor.goToPhoto('businessStopped');
      await visitor.sees(words.id.photo.title, 'photo');
    },
    async stop() {
      // It may hang, or be gone.
      await kiosk.kill();
      await branch.close();
      await listener.stop();
      await display.stop();
    },
  };
}
