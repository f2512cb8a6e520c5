import { changedMuch } from './parts/changed.ts';
import { type Doubt, type FindDoubts, impossible, type Value } from './parts/doubt.ts';
import { law } from './parts/law.ts';

const FACTOR = 2;

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
  const was = before.payment.workingDays;
  doubts.push(...changedMuch(['payment', 'workingDays'], was, payment.workingDays, workingDays, FACTOR));
  return doubts;
};
