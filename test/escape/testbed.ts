import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { screens } from '../../scripts/launch/screens.ts';
import { openBranch } from '../support/branch/open-branch.ts';
import type { Kiosk } from '../support/kiosk/kiosk.ts';
import { processesOf } from '../support/kiosk/processes.ts';
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
  /** The heading on the screen, asked by way of main, since a page may be another one by now; undefined while nobody answers. */
  heading(): Promise<string | undefined>;
  /** Whether the visit answers its page. */
  answers(): Promise<boolean>;
  /** The process of the visit that is on. */
  visitProcess(): number;
  /** The kiosk's log, as text. */
  log(): Promise<string>;
  /** Whether the page is still the one that `goTo` came to: an attempt may have ended or hung it. */
  isSamePage(): Promise<boolean>;
  /** After somebody got out: everything from the start. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

const person = participant('bpu-under-ceiling');
const ASK_MS = 1_000;
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

  const inPage = async (script: string): Promise<unknown> => {
    const asked = kiosk.program.evaluate(
      ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
      script,
    );
    return Promise.race([asked, sleep(ASK_MS)]).catch(() => undefined);
  };
  const heading = async () => {
    const found = await inPage("document.querySelector('h1')?.textContent");
    return typeof found === 'string' ? found : undefined;
  };
  const pid = () => {
    const main = kiosk.program.process().pid;
    if (main === undefined) throw new Error('the kiosk is not running');
    return main;
  };
  /** Where `goTo` came to. */
  let came: string | undefined;
  let page = await kiosk.start();
  let touch = await page.context().newCDPSession(page);
  const startAgain = async () => {
    await kiosk.kill();
    page = await kiosk.start();
    touch = await page.context().newCDPSession(page);
  };
  const walkTo = async (screen: AttemptGroup['screen']) => {
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
      const found = await display.xdotool('search', '--sync', '--onlyvisible', '--pid', String(pid()));
      return found.split('\n').at(-1) ?? '';
    },
    startAgain,
    heading,
    answers: async () => (await inPage("kiosk.act({ type: 'touch' }).then(() => true)")) === true,
    visitProcess() {
      const visit = processesOf(pid()).find(({ name }) => name === 'visit');
      if (!visit) throw new Error('there is no process of a visit');
      return visit.pid;
    },
    log: () => readFile(join(kiosk.folder, 'logs', 'kiosk.log'), 'utf8'),
    async isSamePage() {
      if (page.isClosed()) return false;
      const shown = page.evaluate(() => document.querySelector('h1')?.textContent).catch(() => undefined);
      return (await Promise.race([shown, sleep(2_000)])) === came;
    },
    async goTo(screen) {
      came = undefined;
      await startAgain();
      await walkTo(screen);
      came = await heading();
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
