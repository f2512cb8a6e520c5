import { describe, expect, test } from 'vitest';
import { chooseDisplay, type Display } from '../../../../main/kiosk/choose-display.ts';

/** Screens from left to right, each beside the one before; ids are those that the system happens to give. */
function row(...labels: string[]): Display[] {
  return labels.map((label, place) => ({
    id: 900 - place,
    label,
    bounds: { x: place * 1_080, y: 0, width: 1_080, height: 1_920 },
  }));
}

const PRIMARY = 900;
const used = (labels: string[], wanted?: string, primary = PRIMARY) => {
  const { use, bounds } = chooseDisplay(row(...labels), primary, wanted);
  return { name: use.name, place: bounds.x / 1_080, missing: use.missing };
};

describe('the screen that the kiosk fills', () => {
  test.each([
    ['the only one', ['ELO'], undefined, { name: 'ELO', place: 0, missing: null }],
    [
      'the primary one where none is configured',
      ['ELO', 'TV'],
      undefined,
      { name: 'ELO', place: 0, missing: null },
    ],
    ['the configured one', ['ELO', 'TV'], 'TV', { name: 'TV', place: 1, missing: null }],
    [
      'the configured one, however it is written',
      ['ELO', 'Big  TV'],
      ' big tv',
      { name: 'Big TV', place: 1, missing: null },
    ],
    [
      'the second of two of one model',
      ['ELO', 'TV', 'ELO'],
      'ELO #2',
      { name: 'ELO #2', place: 2, missing: null },
    ],
    ['the only one left of its model', ['TV', 'ELO'], 'ELO #2', { name: 'ELO', place: 1, missing: null }],
    [
      'the primary one where the configured one is gone',
      ['ELO', 'TV'],
      'Acer',
      { name: 'ELO', place: 0, missing: 'Acer' },
    ],
    [
      'the primary one rather than one of several alike',
      ['ELO', 'TV', 'TV'],
      'TV #3',
      { name: 'ELO', place: 0, missing: 'TV #3' },
    ],
    [
      'not one by a part of its name',
      ['ELO', 'ELO 2270L'],
      '2270L',
      { name: 'ELO', place: 0, missing: '2270L' },
    ],
    [
      'one of those that the system has no name for',
      ['', ''],
      'screen #2',
      { name: 'screen #2', place: 1, missing: null },
    ],
    [
      'one whose name is no line of text',
      ['ELO\u0000\n', 'TV'],
      'elo',
      { name: 'ELO', place: 0, missing: null },
    ],
  ] as const)('is %s', (_, labels, wanted, expected) => {
    expect(used([...labels], wanted)).toEqual(expected);
  });

  test('is the same whatever ids and order the system gives', () => {
    const found = row('TV', 'ELO', 'TV').toReversed();
    const renumbered = found.map((display, place) => ({ ...display, id: place }));
    expect(chooseDisplay(found, PRIMARY, 'TV #2').bounds.x).toBe(2_160);
    expect(chooseDisplay(renumbered, 0, 'TV #2').bounds.x).toBe(2_160);
  });

  test('is one that is there where the system names none as primary', () => {
    expect(used(['ELO', 'TV'], undefined, 7)).toEqual({ name: 'ELO', place: 0, missing: null });
  });

  test('is told with its size and the others', () => {
    const { use } = chooseDisplay(row('ELO', 'TV', 'ELO'), PRIMARY, 'ELO #2');
    expect(use).toEqual({
      name: 'ELO #2',
      width: 1_080,
      height: 1_920,
      others: ['ELO', 'TV'],
      missing: null,
    });
  });
});
