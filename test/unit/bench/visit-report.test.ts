import { expect, test } from 'vitest';
import type { Memory } from '../../bench/visit/memory.ts';
import { reportOf } from '../../bench/visit/report.ts';
import type { Turn } from '../../bench/visit/turn.ts';
import { words } from '../../support/people/walker.ts';

const memory = (megabytes: number): Memory => ({ processes: 7, megabytes, byName: new Map([['visit', 40]]) });

/** A turn whose pages take so many milliseconds, and a call ten times as long. */
function turn(ms: number): Turn {
  const { notice, receipt } = words.id;
  const press = (to: string, took: number, waited = false) => ({ to, ms: took, reactionMs: ms, waited });
  return {
    presses: [press(notice.title, ms), press('menu', ms * 10, true), press(receipt.title, ms * 4, true)],
    comings: [press(notice.title, ms * 2)],
    endings: [ms * 20],
    memory: { rest: memory(ms + 300), check: [memory(ms + 400)], most: memory(ms + 500) },
  };
}

function rowsOf(report: string): string[][] {
  return report.split('\n').map((line) => line.trim().split(/ {2,}/));
}

test('two builds stand side by side with ratio and difference', () => {
  const rows = rowsOf(
    reportOf([
      { name: 'beside', turns: [turn(10)] },
      { name: 'here', turns: [turn(20)] },
    ]),
  );
  expect(rows).toContainEqual(['touch to next page', '3', '40', '100', '3', '80', '200', '2.00', '2.00']);
  expect(rows).toContainEqual([
    'with one, and its answer',
    '1',
    '100',
    '100',
    '1',
    '200',
    '200',
    '2.00',
    '2.00',
  ]);
  expect(rows).toContainEqual(['Konfirmasi to receipt', '1', '40', '40', '1', '80', '80', '2.00', '2.00']);
  expect(rows).toContainEqual(['for who comes at once', '1', '20', '20', '1', '40', '40', '2.00', '2.00']);
  expect(rows).toContainEqual(['megabytes at most', '510', '520', '10']);
  expect(rows).toContainEqual(['processes on the check page', '7', '7', '0']);
  expect(rows).toContainEqual(['visit', ...new Array(6).fill('40')]);
});

test('a page that one build waits for is one with a call in both', () => {
  const quick = turn(10);
  const unseen = { ...quick, presses: quick.presses.map((press) => ({ ...press, waited: false })) };
  const rows = rowsOf(
    reportOf([
      { name: 'beside', turns: [unseen] },
      { name: 'here', turns: [turn(10)] },
    ]),
  );
  expect(rows).toContainEqual([
    'with one, and its answer',
    '1',
    '100',
    '100',
    '1',
    '100',
    '100',
    '1.00',
    '1.00',
  ]);
});

test('one build alone is compared with nothing', () => {
  const rows = rowsOf(reportOf([{ name: 'here', turns: [turn(10)] }]));
  expect(rows).toContainEqual(['touch to next page', '3', '40', '100']);
  expect(rows).toContainEqual(['megabytes at most', '510']);
});
