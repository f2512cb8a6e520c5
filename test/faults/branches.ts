import { Branch } from './branch.ts';
import type { FaultKind } from './fault-kind.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

const SMALL_DISK_MEGABYTES = 24;

/** The branches of a bench: one for most faults, one whose kiosk has a small disk; opened when first wanted. */
export class Branches {
  readonly #open = new Map<Place, { branch: Branch; disk: SmallDisk | undefined }>();

  async for(kind: FaultKind): Promise<Branch> {
    const place = placeOf(kind);
    const found = this.#open.get(place);
    if (found) return found.branch;
    const disk = place === 'smallDisk' ? await mountSmallDisk(SMALL_DISK_MEGABYTES) : undefined;
    const branch = await Branch.open(disk ? { kioskFolder: disk.folder } : {});
    this.#open.set(place, { branch, disk });
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
    await found?.disk?.remove();
  }
}

type Place = 'ordinary' | 'smallDisk';

function placeOf({ needs }: FaultKind): Place {
  return needs === 'smallDisk' ? 'smallDisk' : 'ordinary';
}
