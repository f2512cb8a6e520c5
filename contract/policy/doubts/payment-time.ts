import type { Policy } from '../schema.ts';
import { changed, changedMuch } from './parts/changed.ts';
import { type Doubt, type FindDoubts, impossible, type Value } from './parts/doubt.ts';
import { law } from './parts/law.ts';

const FACTOR = 2;
const USUAL_FACTOR = 3;

const workingDays = (count: number): Value => ({ count, of: 'workingDays' });

/** The limit of the law, and what is told of the usual time. */
export const paymentTimeDoubts: FindDoubts = ({ edition, before }) => {
  const { payment, processing } = edition;
  const { mostWorkingDays, law: citation } = law.payment;
  const doubts: Doubt[] = [];
  if (payment.workingDays > mostWorkingDays) {
    const values = {
      is: workingDays(payment.workingDays),
      most: workingDays(mostWorkingDays),
      law: { law: citation },
    };
    doubts.push(impossible('aboveLaw', ['payment', 'workingDays'], values));
  }
  for (const [place, { workingDays: usual }] of processing.entries()) {
    if (usual <= payment.workingDays) continue;
    const values = { usual: workingDays(usual), legal: workingDays(payment.workingDays) };
    doubts.push(impossible('usualBeyondLegal', ['processing', place, 'workingDays'], values));
  }
  if (!before) return doubts;
  const { workingDays: limit, earliest } = before.payment;
  return [
    ...doubts,
    ...changedMuch(['payment', 'workingDays'], limit, payment.workingDays, workingDays, FACTOR),
    ...changed(
      ['payment', 'earliest', 'workingDays'],
      earliest.workingDays,
      payment.earliest.workingDays,
      workingDays,
    ),
    ...usualChanges(before.processing, processing),
  ];
};

type Usual = Policy['processing'];

function usualChanges(was: Usual, is: Usual): Doubt[] {
  if (was.length !== is.length) {
    return changed(['processing'], was.length, is.length, (count) => ({ count, of: 'entries' }));
  }
  const money = (amount: number): Value => ({ money: amount });
  return is.flatMap(({ upTo, workingDays: days }, place) => {
    const earlier = was[place];
    const at = ['processing', place];
    return [
      ...changedMuch([...at, 'upTo'], earlier?.upTo ?? 0, upTo ?? 0, money, USUAL_FACTOR),
      ...changedMuch([...at, 'workingDays'], earlier?.workingDays ?? days, days, workingDays, USUAL_FACTOR),
    ];
  });
}
