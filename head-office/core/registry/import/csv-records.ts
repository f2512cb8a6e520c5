import { parse } from 'csv-parse/sync';
import type { Line } from './read-lines.ts';

/** A record and the line that it begins on. */
export type CsvRecord = { readonly line: number } & (
  | { readonly cells: readonly string[] }
  | { readonly problem: string }
);

const QUOTE = '"';
const UNCLOSED = 'has a quote that is not closed, or one within a field that is not doubled (RFC 4180)';

/**
 * The records of lines by RFC 4180; a quoted field may hold ends of lines. Where a quote is not closed, its line alone is
 * refused and reading goes on with the next one: a parser of the whole would take all that follows for the field.
 */
export class CsvRecords {
  readonly #delimiter: string;
  readonly #longest: number;
  /** Lines of a record that has not ended. */
  #open: Extract<Line, { text: string }>[] = [];
  #length = 0;
  #quotes = 0;

  constructor(delimiter: string, longest: number) {
    this.#delimiter = delimiter;
    this.#longest = longest;
  }

  add(line: Line): CsvRecord[] {
    if ('problem' in line) return [...this.end(), { line: line.number, problem: line.problem }];
    if (this.#open.length === 0 && line.text.trim() === '') return [];
    this.#open.push(line);
    this.#length += line.text.length + 1;
    this.#quotes += countQuotes(line.text);
    if (this.#length > this.#longest) return this.#giveUpFirst();
    if (this.#quotes % 2 === 1) return [];
    const first = this.#open[0] ?? line;
    const cells = this.#cellsOf(this.#open.map(({ text }) => text).join('\n'));
    if (cells === undefined) return this.#giveUpFirst();
    this.#clear();
    return [{ line: first.number, cells }];
  }

  /** What is left where no line follows. */
  end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.#open.length > 0) records.push(...this.#giveUpFirst());
    return records;
  }

  /** The lines behind the first are read again as if it were not there. */
  #giveUpFirst(): CsvRecord[] {
    const [first, ...others] = this.#open;
    this.#clear();
    if (!first) return [];
    return [{ line: first.number, problem: UNCLOSED }, ...others.flatMap((line) => this.add(line))];
  }

  #clear(): void {
    [this.#open, this.#length, this.#quotes] = [[], 0, 0];
  }

  #cellsOf(text: string): readonly string[] | undefined {
    if (!text.includes(QUOTE)) return text.split(this.#delimiter);
    try {
      const records = parse(text, { delimiter: this.#delimiter, record_delimiter: '\n' });
      return records.length === 1 ? records[0] : undefined;
    } catch {
      return undefined;
    }
  }
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf(QUOTE); at !== -1; at = text.indexOf(QUOTE, at + 1)) count += 1;
  return count;
}
