import { table } from '../../fixtures/numbers/measure.ts';
import { rateOf } from '../../fixtures/numbers/rate.ts';
import { cells, dimensions, type Group, grouped, isPlain, kindOf, parted, worst } from './groups.ts';
import type { Judged } from './judge.ts';

const HEADER = ['', 'right', 'rate', '95 % interval'];

/** All that there is to say of a set, group by group. */
export function report(judged: readonly Judged[]): string {
  const plain = judged.filter(isPlain);
  const accepted = judged.filter(({ labels }) => labels.expected.verdict === 'accept');
  const refused = judged.filter(({ labels }) => labels.expected.verdict === 'refuse');
  const byDimension = Object.entries(dimensions).map(([name, by]) => ({ name, groups: grouped(plain, by) }));
  const sections = [
    ['Taken by itself: straight, in office light, metered for the scene', ratesOf(byDimension)],
    ['Who fares worse', byDimension.flatMap(({ name, groups }) => worst(name, groups) ?? []).join('\n')],
    ['Taken by itself, by what the picture shows', kinds(accepted)],
    ['Refused with the right hint, by what the picture shows', kinds(refused)],
    ['The same, by tone', ratesOf([{ name: 'tone', groups: grouped(refused, dimensions.tone) }])],
    ['Mean luma of the face in the photo, 0 to 1', lumas(plain)],
    ['Hints at a print or a screen, all false', suspicions(accepted)],
    ['Angles as labelled and as measured, in degrees', angles(judged)],
  ];
  return sections
    .filter(([, body]) => body !== '')
    .map(([title, body]) => `${title}\n${body}`)
    .join('\n\n');
}

function ratesOf(parts: readonly { readonly name: string; readonly groups: readonly Group[] }[]): string {
  const rows = parts.flatMap(({ name, groups }) =>
    groups.map((group) => [`${name} ${group.name}`, ...cells(group.rate)]),
  );
  return rows.length === 0 ? '' : table([HEADER, ...rows]);
}

/** A line for each kind, how often it was right in each tone, and what was said instead. */
function kinds(judged: readonly Judged[]): string {
  const tones = grouped(judged, dimensions.tone).map(({ name }) => name);
  const rows = grouped(judged, kindOf).map(({ name, members, rate }) => {
    const wrong = members.filter(({ right }) => !right);
    const said = parted(wrong, ({ taken, hint }) => (taken ? 'photo' : hint));
    const instead = said.map(([what, many]) => `${what} ${many.length}`);
    const own = tones.map((tone) => {
      const { rate } = grouped(members, dimensions.tone).find((group) => group.name === tone) ?? {
        rate: rateOf(0, 0),
      };
      return rate.of === 0 ? '' : `${rate.right}/${rate.of}`;
    });
    return [name, ...cells(rate), ...own, instead.join(', ')];
  });
  if (rows.length === 0) return '';
  return table([[...HEADER, ...tones.map((tone) => `tone ${tone}`), 'said instead'], ...rows]);
}

/** Of each tone: mean and spread over the photos that were taken. */
export function lumasByTone(judged: readonly Judged[]) {
  return grouped(judged, dimensions.tone).flatMap(({ name, members }) => {
    const lumas = members.flatMap(({ luma }) => luma ?? []);
    return lumas.length === 0 ? [] : [{ name, many: lumas.length, ...spread(lumas) }];
  });
}

function lumas(judged: readonly Judged[]): string {
  const rows = lumasByTone(judged).map(({ name, many, mean, deviation }) => [
    `tone ${name}`,
    String(many),
    mean.toFixed(3),
    deviation.toFixed(3),
  ]);
  return rows.length === 0 ? '' : table([['', 'photos', 'mean', 'standard deviation'], ...rows]);
}

function suspicions(judged: readonly Judged[]): string {
  const isFree = ({ suspected }: Judged) => suspected.length === 0;
  const photos = judged.filter(({ taken }) => taken);
  const parts = Object.entries({ ...dimensions, shows: kindOf }).flatMap(([name, by]) =>
    grouped(photos, by, (each) => !isFree(each)).map(({ name: group, members, rate }) => [
      `${name} ${group}`,
      ...cells(rate),
      ...(['pattern', 'border'] as const).map((hint) =>
        String(members.filter(({ suspected }) => suspected.includes(hint)).length),
      ),
    ]),
  );
  return parts.length === 0
    ? ''
    : table([['', 'hinted', 'rate', '95 % interval', 'pattern', 'border'], ...parts]);
}

/** The sign of an angle is the camera's affair: a side is a side. */
function angles(judged: readonly Judged[]): string {
  const rows = (['yaw', 'pitch'] as const).flatMap((axis) => {
    const others = axis === 'yaw' ? 'pitch' : 'yaw';
    const known = judged.filter(
      ({ labels }) => labels[others] === 0 && (axis === 'yaw' || labels.pitch !== 0),
    );
    return grouped(known, (labels) => String(labels[axis])).flatMap(({ name, members }) => {
      const seen = members.flatMap(({ angles }) => angles?.[axis] ?? []);
      if (seen.length === 0) return [];
      const { mean, deviation } = spread(seen);
      const error = seen.reduce((sum, angle) => sum + Math.abs(angle - Number(name)), 0) / seen.length;
      const cell = [String(seen.length), mean.toFixed(1), deviation.toFixed(1), error.toFixed(1)];
      return [[`${axis} ${name}`, ...cell]];
    });
  });
  return rows.length === 0 ? '' : table([['', 'n', 'mean', 'standard deviation', 'mean error'], ...rows]);
}

function spread(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / values.length) };
}
