import { startPostgres } from '../../fixtures/postgres/postgres.ts';
import { mountSmallDisk } from '../../fixtures/storage/small-disk.ts';
import { Branch, type BranchOptions } from '../branch/branch.ts';
import type { FaultKind } from '../branch/fault-kind.ts';

const SMALL_DISK_MEGABYTES = 24;

/** The branches of a bench, one for all faults that ask for nothing special; opened when first wanted. */
export class Branches {
  readonly #open = new Map<Place, { branch: Branch; leave: () => Promise<void> }>();

  async for(kind: FaultKind): Promise<Branch> {
    const place = placeOf(kind);
    const found = this.#open.get(place);
    if (found) return found.branch;
    const { options, leave } = await prepare(place);
    const branch = await Branch.open(options);
    this.#open.set(place, { branch, leave });
    return branch;
  }

  /** Closes the branch of a kiosk that did not come back; the next round gets a new one. */
  async giveUp(kind: FaultKind): Promise<void> {
    await this.#close(placeOf(kind));
  }

  async close(): Promise<void> {
    for (const place of this.#open.keys()) await this.#close(place);
  }

  async #close(place: Place): Promise<void> {
    const found = this.#open.get(place);
    this.#open.delete(place);
    await found?.branch.close();
    await found?.leave();
  }
}

type Place = 'ordinary' | NonNullable<FaultKind['needs']>;

function placeOf({ needs }: FaultKind): Place {
  return needs ?? 'ordinary';
}

/** What a branch in such a place is made with, and how it is tidied up after. */
async function prepare(place: Place): Promise<{ options: BranchOptions; leave: () => Promise<void> }> {
  if (place === 'postgres') {
    const postgres = await startPostgres({ durable: true });
    return { options: { postgres }, leave: () => postgres.stop() };
  }
  if (place === 'backup') return { options: { backup: true }, leave: async () => undefined };
  const disk = place === 'smallDisk' ? await mountSmallDisk(SMALL_DISK_MEGABYTES) : undefined;
  return { options: disk ? { kioskFolder: disk.folder } : {}, leave: async () => disk?.remove() };
}
