import { mountSmallDisk } from '../../fixtures/storage/small-disk.ts';
import type { FaultKind } from '../branch/fault-kind.ts';

/** The kinds of fault that can be had here, and in a sentence each why the others are left out. */
export async function possible(kinds: readonly FaultKind[]) {
  const disk = await mountSmallDisk(1);
  await disk?.remove();
  const isPossible = ({ needs }: FaultKind) => needs !== 'smallDisk' || disk !== undefined;
  return {
    kinds: kinds.filter(isPossible),
    leftOut: kinds
      .filter((kind) => !isPossible(kind))
      .map(({ name }) => `${name}: left out, since only root can mount a small file system`),
  };
}
