import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { startCups } from '../fixtures/cups/cups.ts';
import { NetworkPrinter } from '../fixtures/cups/network-printer.ts';
import { mountSmallDisk, type SmallDisk } from '../fixtures/storage/small-disk.ts';
import type { HeadOfficeProcess } from '../support/head-office/head-office.ts';
import { Operator } from '../support/head-office/operator.ts';
import { Kiosk, openHeadOffice, provision } from '../support/kiosk/kiosk.ts';
import { participant } from '../support/people/participant.ts';
import { firstSignIn, unlockAtHelp } from '../support/people/staff.ts';
import { Visitor, words } from '../support/people/visitor.ts';
import { Supervisor } from './supervisor.ts';

const ASK_MS = 1_000;
const DISK_MEGABYTES = 96;
const LEAST_FREE_MEGABYTES = 8;
const HELPER = 'Budi Santoso';

/** Who presses Konfirmasi: in a visit that is interrupted then, and in the last one. */
const INTERRUPTED = 'bpu-at-ceiling';
const LAST = 'bpu-under-ceiling';
export const confirmed: readonly string[] = [INTERRUPTED, LAST];

const entrySchema = z.looseObject({ event: z.string() });

/** A kiosk whose parts are broken, looked at through its main process: a page may be another one afterwards. */
export interface HealBranch {
  readonly headOffice: HeadOfficeProcess;
  readonly kiosk: Kiosk;
  readonly printer: NetworkPrinter;
  /** The data folder's own small disk, where this user may mount one. */
  readonly disk: SmallDisk | undefined;
  /** The heading on the screen now; undefined while nobody answers. */
  heading(): Promise<string | undefined>;
  shows(text: string): Promise<boolean>;
  press(label: string): Promise<void>;
  /** What a script in the page says; undefined while nobody answers. */
  inPage(script: string): Promise<unknown>;
  /** What an operator at the head office reads of this kiosk. */
  operatorReads(): Promise<string>;
  /** The kiosk's log. */
  logText(): Promise<string>;
  /** Its entries of this event. */
  log(event: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Another participant claims, up to the check page. */
  goToCheckOfAnother(): Promise<void>;
  /** From the page that says that a visit was interrupted: somebody begins anew, and goes. */
  visitAfterInterruption(): Promise<void>;
  /** Staff sign in, read this on the console, and go. */
  staffRead(text: string): Promise<void>;
  /** A participant begins a claim, up to the page on which the photo is taken. */
  goToPhoto(): Promise<void>;
  /** The same participant takes the photo and goes on to the check page. */
  goToCheck(): Promise<void>;
  stop(): Promise<void>;
}

export async function openHealBranch(): Promise<HealBranch> {
  const folder = await mkdtemp(join(tmpdir(), 'anjungan-heal-'));
  const disk = await mountSmallDisk(DISK_MEGABYTES);
  const data = disk?.folder ?? join(folder, 'kiosk');
  await mkdir(data, { recursive: true });
  const headOffice = await openHeadOffice(folder, data);
  const printer = new NetworkPrinter();
  await printer.plugIn();
  const cups = await startCups(join(folder, 'cups'), printer.uri);
  const provisioning = await provision(folder, headOffice, {
    headOffice: { url: headOffice.url, keys: await headOffice.keys(), healthSeconds: 1, heartbeatSeconds: 1 },
    printer: cups.printer,
    storage: { leastFreeMegabytes: LEAST_FREE_MEGABYTES, probeSeconds: 1 },
  });
  const supervisor = new Supervisor((env) => new Kiosk(data, { provisioning, env }));
  const visitor = new Visitor(await supervisor.start(folder));
  const person = participant(LAST);
  const logText = () => readFile(join(data, 'logs', 'kiosk.log'), 'utf8');
  const operator = await Operator.arrive(headOffice);

  const inPage = async (script: string): Promise<unknown> => {
    const asked = supervisor.kiosk.program.evaluate(
      ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
      script,
    );
    return Promise.race([asked, sleep(ASK_MS)]).catch(() => undefined);
  };
  return {
    headOffice,
    kiosk: supervisor.kiosk,
    printer,
    disk,
    inPage,
    async heading() {
      const found = await inPage("document.querySelector('h1')?.textContent");
      return typeof found === 'string' ? found : undefined;
    },
    shows: async (text) =>
      (await inPage(`document.body.textContent.includes(${JSON.stringify(text)})`)) === true,
    async press(label) {
      await inPage(
        `[...document.querySelectorAll('button')].find((button) => button.textContent === ${JSON.stringify(label)})?.click()`,
      );
    },
    async operatorReads() {
      await operator.open('/fleet');
      return (await operator.row('BDG-02').textContent()) ?? '';
    },
    logText,
    async log(event) {
      const lines = (await logText()).split('\n').filter(Boolean);
      return lines
        .map((line) => entrySchema.parse(JSON.parse(line)))
        .filter((entry) => entry.event === event);
    },
    goToCheckOfAnother: () => visitor.claim(participant(INTERRUPTED), 'businessStopped'),
    async visitAfterInterruption() {
      await visitor.press(words.id.interrupted.again);
      await visitor.sees(words.id.notice.title, 'notice');
      await visitor.press(words.id.notice.agree);
      await visitor.sees(words.id.signIn.title, 'sign-in');
      await visitor.finish();
    },
    async staffRead(text) {
      await unlockAtHelp(visitor);
      await firstSignIn(visitor, HELPER);
      await visitor.sees(words.id.staffConsole.title.replace('{name}', HELPER), 'staff-home');
      await visitor.hands.seeText(text);
      await visitor.press(words.id.frame.finish);
      await visitor.press(words.id.help.close);
      await visitor.sees(words.id.interrupted.title, 'interrupted');
    },
    async goToPhoto() {
      await visitor.enter(person);
      await visitor.goToPhoto('businessStopped');
      await visitor.sees(words.id.photo.title, 'photo');
    },
    async goToCheck() {
      await visitor.takePhotoNow();
      await visitor.giveAccount(person);
      await visitor.sees(words.id.check.title, 'check');
    },
    async stop() {
      await supervisor.stop().catch(() => undefined);
      await operator.leave();
      await cups.stop();
      await printer.pull();
      await headOffice.stop();
      await disk?.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
