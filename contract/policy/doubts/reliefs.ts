import { addDays } from '../../calendar.ts';
import type { ContributionRules } from '../contributions.ts';
import { changed, dropped } from './parts/changed.ts';
import { type Doubt, type FindDoubts, impossible, unusual } from './parts/doubt.ts';
import { law } from './parts/law.ts';

type Relief = ContributionRules['reliefs'][number];

/** A relief of PP 50/2025 lasts fifteen months at most; one of many years has a mistyped year. */
const LONGEST_DAYS = 3 * 366;

const placeOf = (place: number) => ['contributions', 'reliefs', place];

/** Reliefs from contributions. */
export const reliefDoubts: FindDoubts = ({ edition, before }) => {
  const { reliefs } = edition.contributions;
  const lost =
    before?.contributions.reliefs.filter(
      (was) => was.to >= edition.validFrom && !reliefs.some((relief) => isSame(relief, was)),
    ) ?? [];
  return [
    ...reliefs.flatMap(alone),
    ...reliefs.flatMap((relief, place) => {
      const was = before?.contributions.reliefs.find((other) => isSame(other, relief));
      return was ? changes(was, relief, place) : [];
    }),
    ...dropped(['contributions', 'reliefs'], lost, (gone) => ({ quoted: gone.map(({ source }) => source) })),
  ];
};

function alone({ programmes, paidBasisPoints, from, to }: Relief, place: number): Doubt[] {
  const { reliefProgrammes, reliefLaw } = law.contributions;
  const doubts: Doubt[] = [];
  const beyond = programmes.filter((programme) => !reliefProgrammes.includes(programme));
  if (beyond.length > 0) {
    doubts.push(
      impossible('reliefBeyondLaw', [...placeOf(place), 'programmes'], {
        is: { names: beyond, in: 'programmes' },
        must: { names: reliefProgrammes, in: 'programmes' },
        law: { law: reliefLaw },
      }),
    );
  }
  if (paidBasisPoints === 0 || paidBasisPoints === 10_000) {
    const values = { is: { share: paidBasisPoints } };
    doubts.push(unusual('reliefOfAllOrNothing', [...placeOf(place), 'paidBasisPoints'], values));
  }
  if (to > addDays(from, LONGEST_DAYS)) {
    doubts.push(unusual('reliefLong', placeOf(place), { from: { day: from }, to: { day: to } }));
  }
  return doubts;
}

function changes(was: Relief, is: Relief, place: number): Doubt[] {
  const paid = changed(
    [...placeOf(place), 'paidBasisPoints'],
    was.paidBasisPoints,
    is.paidBasisPoints,
    (share) => ({
      share,
    }),
  );
  const lost = was.excludes.filter((who) => !is.excludes.includes(who));
  return [...paid, ...dropped([...placeOf(place), 'excludes'], lost, (names) => ({ names, in: 'choices' }))];
}

function isSame(one: Relief, other: Relief): boolean {
  return one.sector === other.sector && one.from === other.from;
}
