import { describe, expect, test } from 'vitest';
import { toCsv, writtenPeople } from '../../../fixtures/core/people.ts';
import { NONE, TestImports } from '../../../fixtures/core/test-imports.ts';

const imports = new TestImports();

describe('rows of CSV', () => {
  const people = writtenPeople(12);
  const [header = '', ...rows] = toCsv(people).trim().split('\n');

  test('name the line of the card, and the person whose rows differ', async () => {
    const changed = rows.map((row, at) => {
      if (at === 1) return row.replace(/,1250\d+,/, ',12.5,');
      return at === 6 ? row.replace('BANDUNG', 'GARUT') : row;
    });
    // Person 0 has lines 2 and 3, person 4 lines 7 and 8.
    expect(await imports.take([header, ...changed].join('\n'), 'people.csv')).toMatchObject({
      people: 12,
      refused: 2,
    });
    expect(await imports.places()).toEqual(['3 cards.1.contributions', '7 birthPlace']);
  });

  test('that cannot be read take nobody along, but whose card they may bear', async () => {
    const broken = [header, ...rows.slice(0, 3), 'a,b', ...rows.slice(3)].join('\n');
    expect(await imports.take(broken, 'people.csv')).toEqual({ ...NONE, people: 13, added: 10, refused: 3 });
    expect(await imports.places()).toEqual(['4', '5', '6']);
  });

  test('with a quote that is not closed are refused alone', async () => {
    const broken = [
      header,
      ...rows.slice(0, 3),
      rows[3]?.replace('BANDUNG', '"BANDUNG'),
      ...rows.slice(4),
    ].join('\n');
    const counts = await imports.take(broken, 'people.csv');
    expect(counts).toMatchObject({ people: 12, added: 9, refused: 3 });
    expect(await imports.places()).toEqual(['4', '5', '6']);
  });

  test('of a person that do not stand together are refused', async () => {
    const [first, second, ...others] = rows;
    expect(await imports.take([header, first, ...others, second].join('\n'), 'people.csv')).toMatchObject({
      people: 13,
      added: 11,
      refused: 2,
    });
    expect(await imports.places()).toEqual([
      '2 nik',
      '2 personId',
      `${rows.length + 1} nik`,
      `${rows.length + 1} personId`,
    ]);
  });

  test('of one person without end are refused, and kept by nobody', async () => {
    const endless = Array.from({ length: 500 }, () => rows[2]);
    expect(await imports.take([header, ...endless, ...rows.slice(4)].join('\n'), 'people.csv')).toMatchObject(
      {
        people: 10,
        refused: 1,
      },
    );
    expect(await imports.places()).toEqual(['2']);
  });
});
