import { type Columns, cardOf, personOf, toPerson } from './csv-columns.ts';
import { type CsvRecord, CsvRecords } from './csv-records.ts';
import type { Entries, Entry, Fault } from './entry.ts';
import type { Line } from './read-lines.ts';

const BESIDE = 'stands beside a row that cannot be read and may be of the same person: correct that row';

/** A card a row, the rows of a person one after the other, behind the header in the first line. */
export async function* readCsv(
  lines: AsyncIterable<readonly Line[]>,
  columns: Columns,
  lineBytes: number,
): Entries {
  const records = new CsvRecords(columns.delimiter, lineBytes);
  const people = new PeopleOfRows(columns, lineBytes);
  for await (const some of lines) {
    yield some
      .filter(({ number }) => number > 1)
      .flatMap((line) => records.add(line))
      .flatMap((record) => people.add(record));
  }
  yield [...records.end().flatMap((record) => people.add(record)), ...people.end()];
}

/** Rows of one person, as far as they have come. */
interface Group {
  readonly key: string;
  readonly line: number;
  readonly row: Readonly<Record<string, string>>;
  readonly cards: unknown[];
  readonly cardLines: number[];
  readonly faults: Fault[];
  length: number;
}

/** Puts the rows of a person together. */
class PeopleOfRows {
  readonly #columns: Columns;
  readonly #longest: number;
  #group: Group | undefined;
  #isAfterFault = false;

  constructor(columns: Columns, longest: number) {
    this.#columns = columns;
    this.#longest = longest;
  }

  /** Whoever is complete with this record. */
  add(record: CsvRecord): Entry[] {
    const problem = this.#problemOf(record);
    if (problem !== undefined || !('cells' in record)) {
      // It may bear a card of the person before or behind it, who would be taken without.
      this.#group?.faults.push({ path: [], problem: BESIDE });
      this.#isAfterFault = true;
      const faults = [{ path: [], problem: problem ?? '' }];
      return [...this.end(), { line: record.line, person: undefined, faults }];
    }
    const row = personOf(this.#columns, record.cells);
    const key = JSON.stringify([row['personId'] ?? null, row['nik'] ?? null]);
    const before = key === this.#group?.key ? [] : this.end();
    this.#group ??= this.#begin(key, record.line, row);
    this.#take(this.#group, record, row);
    return before;
  }

  /** The last person, where no row follows. */
  end(): Entry[] {
    const group = this.#group;
    this.#group = undefined;
    if (!group) return [];
    const { line, row, cards, cardLines, faults } = group;
    return [{ line, cardLines, person: toPerson(row, cards), faults }];
  }

  #begin(key: string, line: number, row: Group['row']): Group {
    const faults = this.#isAfterFault ? [{ path: [], problem: BESIDE }] : [];
    this.#isAfterFault = false;
    return { key, line, row, cards: [], cardLines: [], faults, length: 0 };
  }

  #take(group: Group, record: Extract<CsvRecord, { cells: unknown }>, row: Group['row']): void {
    const names = new Set([...Object.keys(group.row), ...Object.keys(row)]);
    for (const name of names) {
      if (group.row[name] === row[name]) continue;
      group.faults.push({ path: [name], problem: `is not the same on line ${record.line}` });
    }
    group.length += record.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (group.length > this.#longest) {
      group.faults.splice(0, Number.POSITIVE_INFINITY, {
        path: [],
        problem: `has rows that together are longer than ${this.#longest} bytes (registryImport.lineBytes)`,
      });
      return;
    }
    const card = cardOf(this.#columns, record.cells);
    if (card === undefined) return;
    group.cards.push(card);
    group.cardLines.push(record.line);
  }

  #problemOf(record: CsvRecord): string | undefined {
    if ('problem' in record) return record.problem;
    const { length } = this.#columns.names;
    return record.cells.length === length
      ? undefined
      : `has ${record.cells.length} columns instead of the ${length} of the first line`;
  }
}
