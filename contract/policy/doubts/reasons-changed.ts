import type { ReasonRule } from '../schema.ts';
import { changed, changedMuch, dropped, lostFrom } from './parts/changed.ts';
import { type Doubt, type FindDoubts, unusual, type Value } from './parts/doubt.ts';

const FACTOR = 2;

const yes = (value: boolean): Value => ({ yes: value });
const choice = (name: string): Value => ({ names: [name], in: 'choices' });
const day = (value: string | null): Value => (value === null ? { nothing: true } : { day: value });
const money = (value: number | null): Value => (value === null ? { nothing: true } : { money: value });

/** What a reason was before: who loses it, and where it is claimed. */
export const reasonChangeDoubts: FindDoubts = ({ edition, before }) => {
  if (!before) return [];
  const lost = lostFrom(before.reasons, edition.reasons, ({ id }) => id);
  return [
    ...dropped(['reasons'], lost, (gone) => ({ names: gone.map(({ id }) => id), in: 'reasons' })),
    ...edition.reasons.flatMap((rule, place) => {
      const was = before.reasons.find(({ id }) => id === rule.id);
      return was ? differences(was, rule, place) : [];
    }),
  ];
};

function differences(was: ReasonRule, is: ReasonRule, place: number): Doubt[] {
  const at = (key: string) => ['reasons', place, key];
  const segments = was.segments.filter((segment) => !is.segments.includes(segment));
  const exits = was.exitKinds.filter((kind) => !is.exitKinds.includes(kind));
  return [
    ...dropped(at('segments'), segments, (names) => ({ names, in: 'segments' })),
    ...dropped(at('exitKinds'), exits, (names) => ({ names, in: 'exits' })),
    ...changed(at('channel'), was.channel, is.channel, choice),
    ...changed(at('membershipEnded'), was.membershipEnded, is.membershipEnded, yes),
    ...changed(at('endsMembership'), was.endsMembership, is.endsMembership, yes),
    ...changed(at('declaration'), was.declaration !== null, is.declaration !== null, yes),
    ...changed(at('validFrom'), was.validFrom, is.validFrom, day),
    ...changed(at('validTo'), was.validTo, is.validTo, day),
    ...changed(
      [...at('membershipYears'), 'countsGaps'],
      was.membershipYears?.countsGaps ?? false,
      is.membershipYears?.countsGaps ?? false,
      yes,
    ),
    ...ceilingChange(was.ceiling, is.ceiling, place),
  ];
}

function ceilingChange(was: number | null, is: number | null, place: number): Doubt[] {
  const at = ['reasons', place, 'ceiling'];
  if (was === is || is === 0) return [];
  if (was !== null && is !== null) return changedMuch(at, was, is, money, FACTOR);
  return [unusual('changed', at, { before: money(was), after: money(is) })];
}
