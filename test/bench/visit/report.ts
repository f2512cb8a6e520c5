import { median, percentile, table } from '../../fixtures/numbers/measure.ts';
import { words } from '../../support/people/walker.ts';
import type { Memory } from './memory.ts';
import type { Press } from './notes.ts';
import type { Turn } from './turn.ts';

/** What was measured of one build. */
export interface Measured {
  readonly name: string;
  readonly turns: readonly Turn[];
}

type Numbers = (turn: Turn) => readonly number[];

/** Tables of times and of memory; of two builds, the second is compared with the first. */
export function reportOf(all: readonly Measured[]): string {
  return [timesOf(all), memoryOf(all), processesOf(all)].map(table).join('\n\n');
}

function timesOf(all: readonly Measured[]): string[][] {
  const calls = pagesWaitedFor(all.flatMap(({ turns }) => turns.flatMap(({ presses }) => presses)));
  const { notice, receipt } = words.id;
  const lines: readonly [string, Numbers][] = [
    ['touch to next page', msTo(() => true)],
    ['  without a call to the head office', msTo((to) => !calls.has(to))],
    ['  with one, and its answer', msTo((to) => calls.has(to) && to !== receipt.title)],
    ['touch to any reaction', ({ presses }) => presses.map(({ reactionMs }) => reactionMs)],
    ['resting screen to notice', msTo((to) => to === notice.title)],
    ['  for who comes at once', ({ comings }) => comings.map(({ ms }) => ms)],
    ['Konfirmasi to receipt', msTo((to) => to === receipt.title)],
    ['end of visit to resting screen', ({ endings }) => endings],
  ];
  return [
    ['milliseconds', ...all.flatMap(({ name }) => [`${name}: times`, 'median', 'p95']), ...ratioHeads(all)],
    ...lines.map(([what, numbersOf]) => {
      const figures = all.map(({ turns }) => {
        const numbers = turns.flatMap(numbersOf).toSorted((a, b) => a - b);
        return { times: numbers.length, middle: median(numbers), p95: percentile(numbers, 95) };
      });
      const [before, after] = figures;
      const ratios = before && after ? [after.middle / before.middle, after.p95 / before.p95] : [];
      return [
        what,
        ...figures.flatMap(({ times, middle, p95 }) => [String(times), middle.toFixed(0), p95.toFixed(0)]),
        ...ratios.map((ratio) => ratio.toFixed(2)),
      ];
    }),
  ];
}

const ratioHeads = (all: readonly Measured[]) => (all.length === 2 ? ['ratio', 'of p95'] : []);

/** Headings of pages that a page which says to wait has come before, in any build. */
function pagesWaitedFor(presses: readonly Press[]): ReadonlySet<string> {
  return new Set(presses.filter(({ waited }) => waited).map(({ to }) => to));
}

function msTo(isMeant: (to: string) => boolean): Numbers {
  return ({ presses }) => presses.filter(({ to }) => isMeant(to)).map(({ ms }) => ms);
}

const MOMENTS: readonly [string, (turn: Turn) => readonly Memory[]][] = [
  ['at rest, after the visits', ({ memory }) => [memory.rest]],
  ['on the check page', ({ memory }) => memory.check],
  ['at most', ({ memory }) => [memory.most]],
];

function memoryOf(all: readonly Measured[]): string[][] {
  const kinds: readonly [string, (memory: Memory) => number][] = [
    ['megabytes', ({ megabytes }) => megabytes],
    ['processes', ({ processes }) => processes],
  ];
  return [
    ['all processes', ...all.map(({ name }) => name), ...(all.length === 2 ? ['more'] : [])],
    ...kinds.flatMap(([kind, figureOf]) =>
      MOMENTS.map(([moment, memories]) => {
        const figures = all.map(({ turns }) => median(turns.flatMap(memories).map(figureOf)));
        const [before, after] = figures;
        const more = before !== undefined && after !== undefined ? [after - before] : [];
        return [`${kind} ${moment}`, ...[...figures, ...more].map((figure) => figure.toFixed(0))];
      }),
    ),
  ];
}

function processesOf(all: readonly Measured[]): string[][] {
  const columns = all.flatMap(({ name, turns }) =>
    MOMENTS.map(([moment, memories]) => ({
      head: `${name} ${moment.split(',')[0]}`,
      memories: turns.flatMap(memories),
    })),
  );
  const names = new Set(
    columns.flatMap(({ memories }) => memories.flatMap(({ byName }) => [...byName.keys()])),
  );
  return [
    ['megabytes', ...columns.map(({ head }) => head)],
    ...[...names].map((name) => [
      name,
      ...columns.map(({ memories }) =>
        median(memories.map(({ byName }) => byName.get(name) ?? 0)).toFixed(0),
      ),
    ]),
  ];
}
