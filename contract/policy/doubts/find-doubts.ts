import { amountDoubts } from './amounts.ts';
import { bankDoubts } from './banks.ts';
import { cameraDoubts } from './camera.ts';
import { channelDoubts } from './channels.ts';
import { contributionDoubts, incomeDoubts } from './contributions.ts';
import { editionDoubts } from './edition.ts';
import { holidayDoubts } from './holidays.ts';
import { nameDoubts } from './names.ts';
import { paperDoubts } from './papers.ts';
import type { Doubt, FindDoubts } from './parts/doubt.ts';
import { paymentTimeDoubts } from './payment-time.ts';
import { reasonLawDoubts } from './reasons-by-law.ts';
import { reasonChangeDoubts } from './reasons-changed.ts';
import { reliefDoubts } from './reliefs.ts';
import { retentionDoubts } from './retention.ts';
import { sourceDoubts } from './sources.ts';
import { taxDoubts } from './tax.ts';
import { trackingDoubts } from './tracking.ts';
import { waitDoubts } from './waits.ts';
import { workingWeekDoubts } from './working-week.ts';

/** In the order in which they are told. */
const FINDERS: readonly FindDoubts[] = [
  editionDoubts,
  amountDoubts,
  channelDoubts,
  reasonLawDoubts,
  reasonChangeDoubts,
  waitDoubts,
  paperDoubts,
  paymentTimeDoubts,
  taxDoubts,
  contributionDoubts,
  incomeDoubts,
  reliefDoubts,
  holidayDoubts,
  workingWeekDoubts,
  retentionDoubts,
  bankDoubts,
  nameDoubts,
  sourceDoubts,
  trackingDoubts,
  cameraDoubts,
];

/** Everything in an edition that makes no sense beside the law, or is rare beside the edition that it follows. */
export const findDoubts: FindDoubts = (compared) => {
  const doubts = FINDERS.flatMap((find) => find(compared));
  const isImpossible = (at: Doubt['at']) =>
    doubts.some((one) => one.grade === 'impossible' && one.at.join('.') === at.join('.'));
  // What is refused needs no second person besides.
  return doubts.filter(({ grade, at }) => grade === 'impossible' || !isImpossible(at));
};
