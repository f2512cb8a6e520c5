import { setTimeout as sleep } from 'node:timers/promises';
import type { Payout } from '../../contract/eligibility/payout.ts';
import type { DevToolsPage } from '../support/devtools/page.ts';
import { processesOf } from '../support/kiosk/processes.ts';
import { devToolsHands } from '../support/people/devtools-hands.ts';
import { Walker, words } from '../support/people/walker.ts';
import type { WatchedBranch } from './branch.ts';
import { type MadeUpPerson, makeUp } from './people/made-up.ts';
import type { ArrivedClaim, Registry } from './people/registry.ts';
import { picturesIn, piecesOf } from './planted/pieces.ts';
import { paymentCodeOf, plantedBy, receiptOf } from './planted/spellings.ts';
import type { Around, Walk } from './walks.ts';
import type { Watch } from './watch/watch.ts';

/** After the end of a visit, until nothing of it may be left. */
const FORGOTTEN_MS = 1_000;
const ARRIVES_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 100;
/** Pictures with which a new one is compared. */
const COMPARED = 4;
const RESTING = 'attract';

/** Which processes are looked through on a screen. */
export type Looks = (screen: string) => 'all' | 'main' | 'none';

/** Somebody whom the head office knows. */
export interface Comer {
  readonly person: MadeUpPerson;
  readonly payout: Payout;
}

/** Somebody new for each of these walks. */
export async function comersFor(
  walks: readonly Pick<Walk, 'standing'>[],
  registry: Registry,
): Promise<readonly Comer[]> {
  const people = walks.map(({ standing }, number) => makeUp(number, standing));
  const payouts = await registry.enter(people);
  return people.flatMap((person, place) => {
    const payout = payouts[place];
    return payout ? [{ person, payout }] : [];
  });
}

/** Visits one after another, each looked for while it lasts and once it is over. */
export class Visits {
  readonly #branch: WatchedBranch;
  readonly #page: DevToolsPage;
  readonly #looks: Looks;
  readonly #pictures: Buffer[] = [];
  #staffAreKnown = false;

  constructor(branch: WatchedBranch, page: DevToolsPage, looks: Looks) {
    this.#branch = branch;
    this.#page = page;
    this.#looks = looks;
  }

  /** From the resting screen to the resting screen. */
  async visit({ walk }: Pick<Walk, 'walk'>, { person, payout }: Comer, watch: Watch): Promise<void> {
    watch.begin(plantedBy(person, payout));
    const walker = new Walker(devToolsHands(this.#page), {
      onScreen: (screen) => this.#look(screen, person, watch),
    });
    await walk(walker, person, this.#around(person, watch));
    await walker.hands.seeHeading(words.id.attract.title);
    await sleep(FORGOTTEN_MS);
    await watch.after(RESTING);
  }

  async #look(screen: string, person: MadeUpPerson, watch: Watch): Promise<void> {
    await this.#plant(screen, person, watch);
    const looks = this.#looks(screen);
    if (looks === 'none') return;
    if (screen === RESTING) watch.before(screen);
    else watch.during(screen, looks);
  }

  #around(person: MadeUpPerson, watch: Watch): Around {
    const { headOffice, registry } = this.#branch;
    return {
      headOffice,
      staffAreKnown: this.#staffAreKnown,
      userCode: () => registry.lastUserCode(),
      paymentCode: async () => {
        const code = await registry.paymentCodeOf(person);
        watch.plant(paymentCodeOf(code));
        return code;
      },
      receiptNumber: async () => {
        const { receiptNumber } = await this.#arrived(person);
        watch.plant(receiptOf(receiptNumber));
        return receiptNumber;
      },
    };
  }

  /** What comes into the world on this screen. */
  async #plant(screen: string, person: MadeUpPerson, watch: Watch): Promise<void> {
    if (screen === 'staff-repeat-pin') this.#staffAreKnown = true;
    if (screen === 'photo-review') this.#plantPictures(watch, 'photo', this.#taken());
    if (screen === 'document-review') this.#plantPictures(watch, 'document', this.#taken());
    if (screen === 'receipt') {
      const { receiptNumber, pictures } = await this.#arrived(person);
      watch.plant(receiptOf(receiptNumber));
      // Staff who see the person stand in for a photo.
      if (pictures.length > 0) this.#plantPictures(watch, 'picture sent', pictures);
    }
    if (screen === 'receipt-printed') {
      this.#plantPictures(watch, 'printout', (await this.#branch.cups.printed()).slice(-1));
    }
  }

  /** The picture in view, as the page holds it: nobody asks it. */
  #taken(): readonly Buffer[] {
    const pages = processesOf(this.#branch.kiosk.pid).filter(({ type }) => type === 'Tab');
    return pages.flatMap(({ pid }) => picturesIn(pid));
  }

  #plantPictures(watch: Watch, name: string, pictures: readonly Buffer[]): void {
    const spellings = pictures.flatMap((picture) => piecesOf(picture, this.#pictures));
    if (spellings.length === 0)
      throw new Error(`there is nothing to be known by in what should be a ${name}`);
    watch.plant([{ name, spellings }]);
    this.#pictures.push(...pictures);
    this.#pictures.splice(0, this.#pictures.length - COMPARED);
  }

  async #arrived(person: MadeUpPerson): Promise<ArrivedClaim> {
    const end = performance.now() + ARRIVES_WITHIN_MS;
    for (;;) {
      const claim = await this.#branch.registry.claimOf(person);
      if (claim?.outcome === 'refused') throw new Error('the head office refused the claim');
      if (claim) return claim;
      if (performance.now() > end) throw new Error('the claim did not arrive');
      await sleep(LOOK_EVERY_MS);
    }
  }
}
