import type { Policy, ReasonRule } from '../schema.ts';
import { type Doubt, type FindDoubts, impossible, type Value } from './parts/doubt.ts';
import { law, type ReasonBounds } from './parts/law.ts';

/** What the law fixes of each reason: who, how much, from which age, after how many years. */
export const reasonLawDoubts: FindDoubts = ({ edition }) =>
  edition.reasons.flatMap((rule, place) => [
    ...fixed(rule, law.reasons[rule.id], place),
    ...within(rule, law.reasons[rule.id], place),
    ...inItself(edition, rule, place),
  ]);

function fixed(rule: ReasonRule, bounds: ReasonBounds, place: number): Doubt[] {
  const share = (basisPoints: number): Value => ({ share: basisPoints });
  const yes = (value: boolean): Value => ({ yes: value });
  const years = (count: number): Value => (count === 0 ? { nothing: true } : { count, of: 'years' });
  const mustBe = <Plain>(
    key: string,
    is: Plain,
    must: Plain,
    say: (value: Plain) => Value,
    citation = bounds.law,
  ): Doubt[] => {
    if (is === must) return [];
    const values = { is: say(is), must: say(must), law: { law: citation } };
    return [impossible('againstLaw', ['reasons', place, key], values)];
  };
  return [
    ...mustBe('shareBasisPoints', rule.shareBasisPoints, bounds.shareBasisPoints, share),
    ...mustBe('partial', rule.partial, bounds.partial, yes),
    ...mustBe('minimumAge', rule.minimumAge ?? 0, bounds.minimumAge ?? 0, years),
    ...mustBe(
      'membershipYears',
      rule.membershipYears?.years ?? 0,
      bounds.membershipYears,
      years,
      bounds.yearsLaw ?? bounds.law,
    ),
  ];
}

/** Where the law leaves a choice, it must be one of the law's. */
function within(rule: ReasonRule, bounds: ReasonBounds, place: number): Doubt[] {
  const doubts: Doubt[] = [];
  const citation: Value = { law: bounds.law };
  const strangers = rule.segments.filter((segment) => !bounds.segments.includes(segment));
  if (strangers.length > 0) {
    const values = {
      is: { names: strangers, in: 'segments' },
      must: { names: bounds.segments, in: 'segments' },
      law: citation,
    } as const;
    doubts.push(impossible('othersThanLaw', ['reasons', place, 'segments'], values));
  }
  if (rule.exitKinds.some((kind) => !bounds.exitKinds.includes(kind))) {
    const values = {
      is: { names: rule.exitKinds, in: 'exits' },
      must: { names: bounds.exitKinds, in: 'exits' },
      law: citation,
    } as const;
    doubts.push(impossible('againstLaw', ['reasons', place, 'exitKinds'], values));
  }
  if (rule.membershipEnded && !bounds.mayAskForEnd) {
    const values = { is: { yes: true }, must: { yes: false }, law: citation };
    doubts.push(impossible('againstLaw', ['reasons', place, 'membershipEnded'], values));
  }
  return doubts;
}

function inItself({ validFrom }: Policy, rule: ReasonRule, place: number): Doubt[] {
  const doubts: Doubt[] = [];
  if (rule.validTo !== null && rule.validTo < validFrom) {
    const values = { to: { day: rule.validTo }, start: { day: validFrom } };
    doubts.push(impossible('neverOpen', ['reasons', place, 'validTo'], values));
  }
  if (rule.ceiling === 0) doubts.push(impossible('zeroCeiling', ['reasons', place, 'ceiling'], {}));
  if (rule.declaration !== null && rule.segments.some((segment) => segment !== 'BPU')) {
    doubts.push(impossible('declarationOfOthers', ['reasons', place, 'declaration'], {}));
  }
  return doubts;
}
