import { inPercent } from '../../fixtures/numbers/rate.ts';
import { dimensions, grouped, isPlain, kindOf } from './groups.ts';
import type { Judged } from './judge.ts';
import { lumasByTone } from './report.ts';

const LEAST = 0.95;
const MOST_APART = 0.05;
/** Brightest over darkest. */
const LUMA_APART = 1.1;

/** What is asked of the kiosk for every face, and where it falls short; nothing where it does not. */
export function missed(judged: readonly Judged[]): readonly string[] {
  const plain = judged.filter(isPlain);
  const refused = judged.filter(({ labels }) => labels.expected.verdict === 'refuse');
  const isAsked = (name: string) => name !== 'glare';
  const groups = Object.entries(dimensions).flatMap(([dimension, by]) => {
    const asked = grouped(plain, by).filter(({ name }) => isAsked(name));
    const rates = asked.map(({ rate }) => rate.rate);
    const apart = Math.max(...rates) - Math.min(...rates);
    const far = apart > MOST_APART ? [`groups by ${dimension} are ${inPercent(apart)} apart`] : [];
    const few = asked.filter(({ rate }) => rate.rate < LEAST);
    return [...few.map(({ name, rate }) => `${dimension} ${name}: taken ${inPercent(rate.rate)}`), ...far];
  });
  const hints = grouped(refused, kindOf).flatMap(({ name, members }) =>
    grouped(members, dimensions.tone)
      .filter(({ rate }) => rate.rate < LEAST)
      .map((tone) => `${name}, tone ${tone.name}: right hint ${tone.rate.right} of ${tone.rate.of}`),
  );
  const taken = grouped(judged, kindOf)
    .filter(({ name, members, rate }) => name !== 'good' && isToTake(members) && rate.rate < LEAST)
    .map(({ name, rate }) => `${name}: taken ${rate.right} of ${rate.of}`);
  const suspected = judged.filter(
    ({ labels, suspected }) => labels.light === 'window' && suspected.length > 0,
  );
  const window = suspected.length > 0 ? [`${suspected.length} presentation hints at a window's frame`] : [];
  const lumas = lumasByTone(plain).map(({ mean }) => mean);
  const ratio = Math.max(...lumas) / Math.min(...lumas);
  const luma = ratio > LUMA_APART ? [`faces in the photos differ in luma by ${inPercent(ratio - 1)}`] : [];
  return [...groups, ...taken, ...hints, ...window, ...luma];
}

function isToTake(members: readonly Judged[]): boolean {
  return members.every(({ labels }) => labels.expected.verdict === 'accept');
}
