import { inPercent, type Rate, rateOf } from '../../fixtures/numbers/rate.ts';
import type { Judged } from './judge.ts';
import type { Labels } from './labels.ts';

/** By what people differ. */
export const dimensions = {
  tone: ({ tone }: Labels) => tone?.toString(),
  covering: ({ covering }: Labels) => covering,
  glasses: ({ glasses }: Labels) => glasses,
  age: ({ age }: Labels) => age,
  sex: ({ sex }: Labels) => sex,
};

export interface Group {
  readonly name: string;
  readonly members: readonly Judged[];
  readonly rate: Rate;
}

/** Those of whom this is known, by it, each with how often the kiosk was right. */
export function grouped(
  judged: readonly Judged[],
  by: (labels: Labels) => string | undefined,
  isRight = ({ right }: Judged) => right,
): readonly Group[] {
  return parted(judged, ({ labels }) => by(labels))
    .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .map(([name, members]) => ({
      name,
      members,
      rate: rateOf(members.filter(isRight).length, members.length),
    }));
}

/** Those with the same word together; those without one nowhere. */
export function parted<T>(all: readonly T[], by: (each: T) => string | undefined): [string, T[]][] {
  const parts = new Map<string, T[]>();
  for (const each of all) {
    const name = by(each);
    if (name !== undefined) parts.set(name, [...(parts.get(name) ?? []), each]);
  }
  return [...parts];
}

/** A face as good as faces get, before a camera that meters all that it sees. */
export function isPlain({ labels }: Judged): boolean {
  const { expected, light, exposure, yaw, pitch, roll, motion, defect = 'good' } = labels;
  const isStraight = yaw === 0 && pitch === 0 && roll === 0;
  return (
    expected.verdict === 'accept' &&
    defect === 'good' &&
    isStraight &&
    light === 'office' &&
    exposure === 'scene' &&
    motion === 0
  );
}

/** In a word or two what a picture shows; where nobody said so, by what else is known of it. */
export function kindOf({ defect, light, exposure, yaw, pitch, roll, motion }: Labels): string {
  if (defect !== undefined) return defect;
  const parts = [
    light === 'office' ? '' : light,
    exposure === 'scene' ? '' : 'metered on the face',
    yaw === 0 ? '' : `yaw ${yaw}`,
    pitch === 0 ? '' : `pitch ${pitch}`,
    roll === 0 ? '' : `roll ${roll}`,
    motion === 0 ? '' : `motion ${motion}`,
  ];
  return parts.filter((part) => part !== '').join(', ') || 'good';
}

export function cells({ right, of, rate, low, high }: Rate): readonly string[] {
  if (of === 0) return ['0', '', ''];
  return [`${right} of ${of}`, inPercent(rate), `${inPercent(low)} to ${inPercent(high)}`];
}

/** Which group fares worse than which, and whether that may be chance. */
export function worst(dimension: string, groups: readonly Group[]): string | undefined {
  const sorted = groups.toSorted((one, other) => one.rate.rate - other.rate.rate);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most || groups.length < 2) return undefined;
  if (least.rate.rate === most.rate.rate) return `By ${dimension} nobody fares worse.`;
  const told = ({ name, rate }: Group) =>
    `${name} with ${cells(rate).slice(1).join(', ')}`.replace(/, (.*)$/, ' ($1)');
  const chance = least.rate.high >= most.rate.low ? '; their intervals meet, so it may be chance' : '';
  return `By ${dimension} fares worst ${told(least)}, best ${told(most)}${chance}.`;
}
