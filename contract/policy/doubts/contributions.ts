import type { ContributionRules } from '../contributions.ts';
import type { Path } from '../path.ts';
import { changed, changedMuch } from './parts/changed.ts';
import { type Doubt, type FindDoubts, impossible, unusual, type Value } from './parts/doubt.ts';
import { type Citation, law } from './parts/law.ts';

/** Incomes rise by some percent a year, and codes are good for days. */
const INCOME_FACTOR = 1.5;
const DAYS_FACTOR = 3;
/** Who pays further ahead than this risks it: what is paid after the month of a claim is paid back. */
const MOST_MONTHS_AT_ONCE = 24;
const WAKING = { from: '06:00', to: '21:00' };

const share = (basisPoints: number): Value => ({ share: basisPoints });
const money = (amount: number): Value => ({ money: amount });
const days = (count: number): Value => ({ count, of: 'days' });

/** What BPU members pay. */
export const contributionDoubts: FindDoubts = ({ edition: { contributions }, before }) => {
  const { jht, jkk, jkm, lapse, payment, reminder } = contributions;
  const bounds = law.contributions;
  const doubts: Doubt[] = [];
  const mustBe = (at: Path, is: number, must: number, say: (value: number) => Value, citation: Citation) => {
    if (is === must) return;
    const values = { is: say(is), must: say(must), law: { law: citation } };
    doubts.push(impossible('againstLaw', ['contributions', ...at], values));
  };
  mustBe(['jht', 'shareBasisPoints'], jht.shareBasisPoints, bounds.jhtBasisPoints, share, bounds.jhtLaw);
  mustBe(['jkk', 'shareBasisPoints'], jkk.shareBasisPoints, bounds.jkkBasisPoints, share, bounds.law);
  mustBe(['jkm', 'amount'], jkm.amount, bounds.jkm, money, bounds.law);
  if (lapse.endsProtection.includes('jht')) {
    doubts.push(impossible('savingsLapse', ['contributions', 'lapse', 'endsProtection'], {}));
  }
  if (Math.max(...payment.months) > MOST_MONTHS_AT_ONCE) {
    const values = { is: { count: Math.max(...payment.months), of: 'months' } } as const;
    doubts.push(unusual('farAheadAtOnce', ['contributions', 'payment', 'months'], values));
  }
  if (reminder.at < WAKING.from || reminder.at > WAKING.to) {
    doubts.push(
      unusual('reminderAtNight', ['contributions', 'reminder', 'at'], { is: { text: reminder.at } }),
    );
  }
  if (!before) return doubts;
  const was = before.contributions.payment.codeDays;
  return [
    ...doubts,
    ...changedMuch(['contributions', 'payment', 'codeDays'], was, payment.codeDays, days, DAYS_FACTOR),
    ...changed(
      ['contributions', 'lapse', 'months'],
      before.contributions.lapse.months,
      lapse.months,
      (count) => ({ count, of: 'months' }),
    ),
    ...arrearChanges(before.contributions.arrears, contributions.arrears),
  ];
};

type Arrears = ContributionRules['arrears'];

function arrearChanges(was: Arrears, is: Arrears): Doubt[] {
  const at = ['contributions', 'arrears'];
  const months = (count: number): Value => (count === 0 ? { nothing: true } : { count, of: 'months' });
  return [
    ...changed([...at, 'payableMonths'], was?.payableMonths ?? 0, is?.payableMonths ?? 0, months),
    ...changed(
      [...at, 'refundsAfterClaim'],
      was?.refundsAfterClaim ?? false,
      is?.refundsAfterClaim ?? false,
      (yes) => ({
        yes,
      }),
    ),
  ];
}

/** The incomes by which contributions are reckoned. */
export const incomeDoubts: FindDoubts = ({ edition, before }) => {
  const { list } = edition.contributions.bands;
  const outside = list.flatMap(({ below, nominal }, place) => {
    const from = list[place - 1]?.below ?? 0;
    if (nominal >= from && (below === null || nominal < below)) return [];
    const to: Value = below === null ? { nothing: true } : money(below);
    const values = { nominal: money(nominal), from: money(from), to };
    return [impossible('nominalOutsideBand', ['contributions', 'bands', 'list', place, 'nominal'], values)];
  });
  const was = before?.contributions.bands.list;
  if (!was) return outside;
  const at = ['contributions', 'bands', 'list'];
  if (was.length !== list.length) {
    return [...outside, ...changed(at, was.length, list.length, (count) => ({ count, of: 'entries' }))];
  }
  const jumps = list.flatMap(({ nominal }, place) =>
    changedMuch([...at, place, 'nominal'], was[place]?.nominal ?? nominal, nominal, money, INCOME_FACTOR),
  );
  return [...outside, ...jumps];
};
