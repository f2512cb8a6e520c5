import type { Path } from '../path.ts';
import { changed, changedMuch } from './parts/changed.ts';
import { type Doubt, type FindDoubts, impossible, type Value } from './parts/doubt.ts';

/** The ceiling went from 10 to 15 million in one step; more than that at once is likelier a slip. */
const FACTOR = 2;

const money = (amount: number): Value => ({ money: amount });
const yes = (value: boolean): Value => ({ yes: value });

/** Amounts that decide who may claim here, and who must show an NPWP. */
export const amountDoubts: FindDoubts = ({ edition, before }) => {
  const { ceiling, otherChannels, npwp, mergedCards } = edition;
  const doubts: Doubt[] = [];
  if (ceiling.balance === 0) doubts.push(impossible('zeroCeiling', ['ceiling', 'balance'], {}));
  if (otherChannels.every(({ balanceUpTo }) => balanceUpTo !== null)) {
    doubts.push(impossible('noWayAboveCeiling', ['otherChannels'], {}));
  }
  if (!before) return doubts;
  const flag = (at: Path, was: boolean, is: boolean) => doubts.push(...changed(at, was, is, yes));
  doubts.push(
    ...changedMuch(['ceiling', 'balance'], before.ceiling.balance, ceiling.balance, money, FACTOR),
    ...changedMuch(['npwp', 'requiredAbove'], before.npwp.requiredAbove, npwp.requiredAbove, money, FACTOR),
  );
  flag(['npwp', 'requiredAfterPartial'], before.npwp.requiredAfterPartial, npwp.requiredAfterPartial);
  flag(['npwp', 'mayLack'], before.npwp.mayLack, npwp.mayLack);
  flag(['mergedCards', 'required'], before.mergedCards.required, mergedCards.required);
  return doubts;
};
