import type { Path } from '../path.ts';
import type { Policy } from '../schema.ts';
import { changedMuch } from './parts/changed.ts';
import { type Doubt, type FindDoubts, unusual } from './parts/doubt.ts';

/** Thresholds are tuned by some percent; twice or half lets everything pass, or nothing. */
const FACTOR = 2;

const PARTS = ['photo', 'documentPhoto', 'documentPages'] as const satisfies readonly (keyof Policy)[];

/** Thresholds of the camera, and sizes of pictures. */
export const cameraDoubts: FindDoubts = ({ edition, before }) => {
  if (!before) return [];
  return PARTS.flatMap((part) => compare([part], before[part], edition[part]));
};

function compare(at: Path, before: unknown, after: unknown): Doubt[] {
  if (typeof before === 'number' && typeof after === 'number') {
    return changedMuch(at, before, after, (number) => ({ number }), FACTOR);
  }
  if (!isGroup(before) || !isGroup(after)) return [];
  return Object.entries(after).flatMap(([name, value]) => {
    if (!(name in before))
      return typeof value === 'number' ? [unusual('added', [...at, name], { after: { number: value } })] : [];
    return compare([...at, name], Object.entries(before).find(([key]) => key === name)?.[1], value);
  });
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
