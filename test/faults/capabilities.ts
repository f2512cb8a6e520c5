import { kioskConfigFile } from '../fixtures/kiosk-config.ts';
import type { FaultKind, Need } from './fault-kind.ts';
import { mendsStorage } from './provisioning.ts';
import { mountSmallDisk } from './small-disk.ts';

const WHY_NOT: Record<Need, string> = {
  quarantine: 'this edition of the kiosk does not yet put a damaged database aside',
  smallDisk: 'a small file system can be mounted by root only',
};

/** The kinds of fault that can be had here, and in a sentence each why the others are left out. */
export async function possible(kinds: readonly FaultKind[]) {
  const lacking = new Set<Need>();
  if (!mendsStorage(kioskConfigFile())) lacking.add('quarantine');
  const disk = await mountSmallDisk(1);
  await disk?.remove();
  if (!disk) lacking.add('smallDisk');
  const lacks = ({ needs }: FaultKind) => needs !== undefined && lacking.has(needs);
  return {
    kinds: kinds.filter((kind) => !lacks(kind)),
    leftOut: kinds.flatMap(({ name, needs }) =>
      needs !== undefined && lacking.has(needs) ? [`${name}: left out, ${WHY_NOT[needs]}`] : [],
    ),
  };
}
