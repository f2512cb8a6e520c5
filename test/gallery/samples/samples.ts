import type { KioskSnapshot, Screen } from '../../../contract/kiosk-api/snapshot.ts';
import { sampleSnapshots } from '../../fixtures/snapshots/snapshots.ts';
import { stateName } from './state-names.ts';

export interface Sample {
  readonly screen: Screen['name'];
  readonly state: string;
  readonly snapshot: KioskSnapshot;
}

/** Every sample under an address of its own: the same picture twice is left out, the same name is numbered. */
export const samples: readonly Sample[] = collect(sampleSnapshots);

export const sampleAt = (screen: string, state: string): Sample | undefined =>
  samples.find((sample) => sample.screen === screen && sample.state === state);

function collect(snapshots: readonly KioskSnapshot[]): Sample[] {
  const seen = new Set<string>();
  const taken = new Map<string, number>();
  return snapshots.flatMap((snapshot) => {
    const content = JSON.stringify(snapshot, (_key, value: unknown) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
    if (seen.has(content)) return [];
    seen.add(content);
    const screen = snapshot.screen.name;
    const name = stateName(snapshot);
    const count = (taken.get(`${screen}/${name}`) ?? 0) + 1;
    taken.set(`${screen}/${name}`, count);
    return [{ screen, state: count === 1 ? name : `${name}-${count}`, snapshot }];
  });
}
