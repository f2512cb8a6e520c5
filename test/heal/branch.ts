import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { participant } from '../e2e/support/branch.ts';
import { enrol, Kiosk, provision } from '../e2e/support/kiosk.ts';
import { Office } from '../e2e/support/office.ts';
import { Visitor, words } from '../e2e/support/visitor.ts';
import { mountSmallDisk, type SmallDisk } from '../faults/small-disk.ts';

const ASK_MS = 1_000;
const DISK_MEGABYTES = 96;
const LEAST_FREE_MEGABYTES = 8;

/** A kiosk whose parts are broken, looked at through its main process: a page may be another one afterwards. */
export interface HealBranch {
  readonly office: Office;
  readonly kiosk: Kiosk;
  /** The data folder's own small disk, where this user may mount one. */
  readonly disk: SmallDisk | undefined;
  /** The heading on the screen now; undefined while nobody answers. */
  heading(): Promise<string | undefined>;
  shows(text: string): Promise<boolean>;
  press(label: string): Promise<void>;
  /** A participant fills in a claim, up to the check page. */
  fillClaim(): Promise<void>;
  /** Plays what starts the kiosk anew when it ended. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

export async function openHealBranch(): Promise<HealBranch> {
  const folder = await mkdtemp(join(tmpdir(), 'anjungan-heal-'));
  const disk = await mountSmallDisk(DISK_MEGABYTES);
  const data = disk?.folder ?? join(folder, 'kiosk');
  await mkdir(data, { recursive: true });
  const office = new Office(folder);
  await office.know([await enrol(data)]);
  await office.start();
  const provisioning = await provision(folder, office, {
    storage: { leastFreeMegabytes: LEAST_FREE_MEGABYTES, probeSeconds: 1 },
  });
  const kiosk = new Kiosk(data, { provisioning });
  let page = await kiosk.start();

  const inPage = async (script: string): Promise<unknown> => {
    const asked = kiosk.program.evaluate(
      ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
      script,
    );
    return Promise.race([asked, sleep(ASK_MS)]).catch(() => undefined);
  };
  return {
    office,
    kiosk,
    disk,
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
    async fillClaim() {
      const person = participant('bpu-under-ceiling');
      const visitor = new Visitor(page);
      await visitor.begin();
      await visitor.signIn(person);
      await visitor.fillClaim(person, 'businessStopped');
      await visitor.sees(words.id.check.title, 'check');
    },
    async startAgain() {
      page = await kiosk.start();
    },
    async stop() {
      await kiosk.stop().catch(() => undefined);
      await office.stop();
      await disk?.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
