import { readDay } from '../../calendar.ts';
import type { Policy } from '../schema.ts';
import type { TaxBand, TaxYears } from '../tax.ts';
import { changed, dropped, lostFrom } from './parts/changed.ts';
import { type Doubt, type FindDoubts, impossible, unusual, type Value } from './parts/doubt.ts';
import { law } from './parts/law.ts';

const bands = (list: readonly TaxBand[]): Value => ({ bands: list });
const money = (amount: number | null): Value => (amount === null ? { nothing: true } : { money: amount });
const share = (basisPoints: number): Value => ({ share: basisPoints });

/** Income tax on what is paid, year by year. */
export const taxDoubts: FindDoubts = ({ edition, before }) => [
  ...firstYear(edition),
  ...edition.tax.flatMap(againstLaw),
  ...(before ? changes(before, edition) : []),
];

function firstYear({ tax, validFrom }: Policy): Doubt[] {
  const { year } = readDay(validFrom);
  const [first] = tax;
  if (first && first.fromYear <= year) return [];
  return [impossible('noTaxThen', ['tax'], { year: { text: String(year) } })];
}

function againstLaw(years: TaxYears, place: number): Doubt[] {
  const { tax } = law;
  const doubts: Doubt[] = [];
  if (years.finalYears !== tax.finalYears) {
    const values = {
      is: { count: years.finalYears, of: 'years' },
      must: { count: tax.finalYears, of: 'years' },
      law: { law: tax.law },
    } as const;
    doubts.push(impossible('againstLaw', ['tax', place, 'finalYears'], values));
  }
  if (!areSame(years.finalBands, tax.final)) {
    const values = { is: bands(years.finalBands), must: bands(tax.final), law: { law: tax.law } };
    doubts.push(impossible('againstLaw', ['tax', place, 'finalBands'], values));
  }
  if (years.surchargeWithoutNpwpBasisPoints !== tax.surchargeBasisPoints) {
    const values = {
      is: share(years.surchargeWithoutNpwpBasisPoints),
      must: share(tax.surchargeBasisPoints),
      law: { law: tax.surchargeLaw },
    };
    doubts.push(impossible('againstLaw', ['tax', place, 'surchargeWithoutNpwpBasisPoints'], values));
  }
  return [...doubts, ...rounding(years, place), ...progressive(years, place)];
}

/** Cut down further than the law says, the base leaves money untaxed. */
function rounding({ roundBaseDownTo }: TaxYears, place: number): Doubt[] {
  const most = law.tax.baseRoundedDownTo;
  return (['final', 'progressive'] as const).flatMap((kind) => {
    const { downTo } = roundBaseDownTo[kind];
    if (downTo === null || downTo <= most) return [];
    const values = { is: money(downTo), most: money(most), law: { law: law.tax.roundingLaw } };
    return [impossible('aboveLaw', ['tax', place, 'roundBaseDownTo', kind, 'downTo'], values)];
  });
}

function progressive({ progressiveBands }: TaxYears, place: number): Doubt[] {
  const most = law.tax.highestRateBasisPoints;
  return progressiveBands.flatMap(({ rateBasisPoints: rate }, band) => {
    const at = ['tax', place, 'progressiveBands', band, 'rateBasisPoints'];
    if (rate > most) {
      const values = { is: share(rate), most: share(most), law: { law: law.tax.progressiveLaw } };
      return [impossible('aboveLaw', at, values)];
    }
    const below = progressiveBands[band - 1]?.rateBasisPoints ?? 0;
    return rate > below ? [] : [impossible('rateFalls', at, { is: share(rate), below: share(below) })];
  });
}

/** A law of a new year is entered once; what is entered for a year stays. */
function changes(before: Policy, { tax }: Policy): Doubt[] {
  const lost = lostFrom(before.tax, tax, ({ fromYear }) => fromYear);
  return [
    ...dropped(['tax'], lost, (years) => ({ quoted: years.map(({ fromYear }) => String(fromYear)) })),
    ...tax.flatMap(({ fromYear, progressiveBands, roundBaseDownTo }, place) => {
      const at = ['tax', place, 'progressiveBands'];
      const was = before.tax.find((years) => years.fromYear === fromYear);
      if (!was) return [unusual('newTaxYear', at, { after: bands(progressiveBands) })];
      const rounded = (['final', 'progressive'] as const).flatMap((kind) =>
        changed(
          ['tax', place, 'roundBaseDownTo', kind, 'downTo'],
          was.roundBaseDownTo[kind].downTo,
          roundBaseDownTo[kind].downTo,
          money,
        ),
      );
      if (areSame(was.progressiveBands, progressiveBands)) return rounded;
      return [
        ...rounded,
        unusual('changed', at, { before: bands(was.progressiveBands), after: bands(progressiveBands) }),
      ];
    }),
  ];
}

function areSame(one: readonly TaxBand[], other: readonly TaxBand[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ upTo, rateBasisPoints }, place) => {
      const across = other[place];
      return across?.upTo === upTo && across.rateBasisPoints === rateBasisPoints;
    })
  );
}
