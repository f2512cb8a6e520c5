import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cardOf,
  personOf,
  readHeader,
  toPerson,
} from '../../../../head-office/core/registry/import/csv-columns.ts';
import { CsvRecords } from '../../../../head-office/core/registry/import/csv-records.ts';

function recordsOf(text: string, longest = 1_000) {
  const records = new CsvRecords(';', longest);
  const lines = text.split('\n').map((line, at) => ({ number: at + 1, text: line }));
  return [...lines.flatMap((line) => records.add(line)), ...records.end()];
}

const told = (text: string, longest?: number) =>
  recordsOf(text, longest).map((record) =>
    'cells' in record ? [record.line, ...record.cells] : record.line,
  );

test.each([
  [
    'a;b\nc;',
    [
      [1, 'a', 'b'],
      [2, 'c', ''],
    ],
  ],
  ['"a;""b""";c', [[1, 'a;"b"', 'c']]],
  [
    '"a\nb\n";c\nd;e',
    [
      [1, 'a\nb\n', 'c'],
      [4, 'd', 'e'],
    ],
  ],
  ['a;"b\nc;d\ne;f', [1, [2, 'c', 'd'], [3, 'e', 'f']]],
  // The quote of the third line would close that of the first.
  ['a;"b\nc;d\ne;"f;g"\nh;i', [1, [2, 'c', 'd'], [3, 'e', 'f;g'], [4, 'h', 'i']]],
  ['a"b;c\nd;e', [1, [2, 'd', 'e']]],
  ['"a"b;c\nd;e', [1, [2, 'd', 'e']]],
  ['\n \na;b', [[3, 'a', 'b']]],
])('%j has the records that can be read, and the lines of all others', (text, records) => {
  expect(told(text)).toEqual(records);
});

test('a field is not longer than the limit, however many lines it has', () => {
  expect(told(`a;"b\n${'c;d\n'.repeat(10)}e"`, 20)).toEqual([
    1,
    ...Array.from({ length: 10 }, (_, at) => [at + 2, 'c', 'd']),
    12,
  ]);
});

test('whatever the cells are, written by RFC 4180 they are read as they were', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'a;,"\n é') });
  const row = fc.array(cell, { minLength: 2, maxLength: 4 });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((cells) => cells.map(quote).join(';')).join('\n');
      expect(recordsOf(text).map((record) => ('cells' in record ? record.cells : undefined))).toEqual(rows);
    }),
  );
});

test('whatever the lines are, each is in a record or refused, in order', () => {
  const line = fc.string({ unit: fc.constantFrom(...'a;"'), minLength: 1 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const records = recordsOf(lines.join('\n'), 30);
      const starts = records.map((record) => record.line);
      expect(starts).toEqual([...starts].sort((one, other) => one - other));
      expect(new Set(starts).size).toBe(starts.length);
    }),
  );
});

test('cells become a person as in NDJSON; an empty one is nothing', () => {
  const header = readHeader(
    '"nik";name;partialReason;partialPaidOn;partialAmount;income;sector;withJht;paidMonths;kpj;exitKind;exitOn;contributions',
  );
  if (!header.ok) throw new Error(header.problem);
  const read = (row: string) => {
    const cells = row.split(';');
    const card = cardOf(header.value, cells);
    return toPerson(personOf(header.value, cells), card ? [card] : []);
  };
  expect(header.value.delimiter).toBe(';');
  expect(read('1;A;resigned;2020-01-02;5;7;other;true;2026-01 2026-02;9;resigned;2020-01-01;12')).toEqual({
    ...{ nik: '1', name: 'A', partialTaken: { reason: 'resigned', paidOn: '2020-01-02', amount: 5 } },
    contributor: { income: 7, sector: 'other', withJht: true, paidMonths: ['2026-01', '2026-02'] },
    cards: [{ kpj: '9', exit: { kind: 'resigned', on: '2020-01-01' }, contributions: 12 }],
  });
  expect(read('1;;;;;;;;;;;;')).toEqual({ nik: '1', cards: [] });
  expect(read('1;;;;1.5;;;ya;;;;2020-01-01;Rp5')).toEqual({
    ...{ nik: '1', partialTaken: { amount: '1.5' }, contributor: { withJht: 'ya', paidMonths: [] } },
    cards: [{ exit: { on: '2020-01-01' }, contributions: 'Rp5' }],
  });
});
