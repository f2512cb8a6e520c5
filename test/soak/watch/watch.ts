import { Search, type Times, type Wanted } from '../../support/kiosk/memory-search.ts';
import { type KioskProcess, processesOf } from '../../support/kiosk/processes.ts';
import { searchFiles } from '../../support/kiosk/traces.ts';
import { Findings, type When } from './findings.ts';

/** Whose processes end with the visit: they may know who is there. */
const OF_THE_VISIT: readonly string[] = ['Tab', 'visit'];
/** Through which all pictures come. */
const CAMERA = 'Video Capture';

interface WatchedKiosk {
  /** Of main. */
  readonly pid: number;
  readonly folder: string;
}

/** Looks for what visits plant, in every process and file of the kiosk, and in what the driver itself says to it. */
export class Watch {
  readonly findings = new Findings();
  readonly searched = { bytes: 0, ms: 0 };
  messages = 0;
  readonly #kiosk: WatchedKiosk;
  /** What comes before the camera in each visit. */
  readonly #camera: Wanted;
  readonly #before: Wanted[] = [];
  #planted: readonly Wanted[] = [];
  #search = new Search([]);
  /** In which processes of the visit somebody was found: a search that finds nobody there proves nothing. */
  readonly #seen = new Set<string>();

  constructor(kiosk: WatchedKiosk, camera: Wanted) {
    this.#kiosk = kiosk;
    this.#camera = camera;
  }

  begin(planted: readonly Wanted[]): void {
    this.#before.push(...this.#planted);
    this.#seen.clear();
    this.#planted = [];
    this.plant(planted);
  }

  /** From now on this is looked for as well. */
  plant(planted: readonly Wanted[]): void {
    this.#planted = [...this.#planted, ...planted];
    this.#search = new Search([...this.#planted, this.#camera]);
  }

  /** What goes between driver and kiosk passes through main: a driver that says a value plants it there itself. */
  hear(message: string): void {
    this.messages += 1;
    this.findings.add('during', 'the driver', 'a message', this.#search.bytes(Buffer.from(message)));
  }

  /** Before somebody comes of whom this kiosk never heard, or has forgotten. */
  before(screen: string): void {
    this.#searchAll('before', screen, this.#search);
  }

  /** While somebody is there; in all processes, or in main alone. */
  during(screen: string, where: 'all' | 'main'): void {
    for (const process of processesOf(this.#kiosk.pid)) {
      if (where === 'main' && process.type !== 'Browser') continue;
      const times = this.#times(process, this.#search);
      if (Object.keys(times).length > 0) this.#seen.add(process.name);
      if (OF_THE_VISIT.includes(process.name)) continue;
      this.findings.add('during', process.name, screen, this.#exceptCamera(process, times));
    }
  }

  /** Once a visit is over. @throws where nobody was found while they were there. */
  async after(screen: string): Promise<void> {
    this.#searchAll('after', screen, this.#search);
    await this.#searchFiles('after', screen, this.#search);
    const unseen = OF_THE_VISIT.filter((name) => !this.#seen.has(name));
    if (unseen.length > 0) throw new Error(`the search finds nobody: nothing was in ${unseen.join(' and ')}`);
  }

  /** Once all visits are over. */
  async end(screen: string): Promise<void> {
    const everything = new Search([...this.#before, ...this.#planted, this.#camera]);
    this.#searchAll('end', screen, everything);
    await this.#searchFiles('end', screen, everything);
  }

  #searchAll(when: When, screen: string, search: Search): void {
    for (const process of processesOf(this.#kiosk.pid)) {
      const times = this.#exceptCamera(process, this.#times(process, search));
      this.findings.add(when, process.name, screen, times);
    }
  }

  async #searchFiles(when: When, screen: string, search: Search): Promise<void> {
    for (const trace of await searchFiles(this.#kiosk.folder, search)) {
      this.findings.add(when, 'files', screen, { [trace]: 1 });
    }
  }

  /** Its own process keeps its last frames until Chromium ends it, some seconds after the last picture. */
  #exceptCamera({ name }: KioskProcess, times: Times): Times {
    if (name !== CAMERA) return times;
    return Object.fromEntries(Object.entries(times).filter(([value]) => value !== this.#camera.name));
  }

  #times({ pid }: KioskProcess, search: Search): Times {
    const begun = performance.now();
    const { times, bytes } = search.memory(pid);
    this.searched.bytes += bytes;
    this.searched.ms += performance.now() - begun;
    return times;
  }
}
