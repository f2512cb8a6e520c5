import { fail, type Outcome, succeed } from '../../../../contract/outcome.ts';
import type { StartFault } from '../../../configuration/read-json.ts';

/** Of the person, the same on each of the person's rows. */
const PERSON = [
  ...['personId', 'nik', 'name', 'birthDate', 'sex', 'birthPlace', 'address', 'phone', 'email'],
  ...['dataUpdatedOn', 'npwp', 'partialReason', 'partialPaidOn', 'partialAmount'],
  ...['income', 'sector', 'withJht', 'paidMonths'],
];
const CARD = [
  ...['kpj', 'segment', 'employer', 'joinedOn', 'inactiveSince', 'exitKind', 'exitOn'],
  ...['lastContributionOn', 'contributions', 'development'],
];
const AMOUNTS = ['partialAmount', 'income', 'contributions', 'development'];
const DELIMITERS = [',', ';'];

/** Which columns a file has, by its first record. */
export interface Columns {
  readonly names: readonly string[];
  readonly delimiter: string;
}

/** Columns may stand in any order, and all but those that every person has may be missing. */
export function readHeader(header: string): Outcome<Columns, StartFault> {
  const [comma = [], semicolon = []] = DELIMITERS.map((delimiter) => header.split(delimiter));
  const [delimiter, cells] = semicolon.length > comma.length ? [';', semicolon] : [',', comma];
  const names = cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const known = [...PERSON, ...CARD];
  // By its place, since a file without a header has somebody's data there.
  const unknown = names.flatMap((name, place) => (known.includes(name) ? [] : [place + 1]));
  if (unknown.length > 0) {
    return fail(
      `the first line must name the columns, and column ${unknown.join(', ')} has no name that is known: use ${known.join(' ')}`,
    );
  }
  if (new Set(names).size < names.length) return fail('the first line names a column twice: leave one out');
  return succeed({ names, delimiter });
}

type Row = Readonly<Record<string, string>>;

/** What of a row says who it is of, without which it is nobody's. */
export function personOf({ names }: Columns, cells: readonly string[]): Row {
  return pick(names, cells, PERSON);
}

/** The card of a row, or undefined where all of its cells are empty. */
export function cardOf({ names }: Columns, cells: readonly string[]): Record<string, unknown> | undefined {
  const row = pick(names, cells, CARD);
  if (Object.keys(row).length === 0) return undefined;
  const { exitKind, exitOn, ...others } = withAmounts(row);
  return { ...others, ...((exitKind ?? exitOn) ? { exit: compact({ kind: exitKind, on: exitOn }) } : {}) };
}

/** A person as in NDJSON, of the cells of a row and the cards of all. An empty cell is a field that is not there. */
export function toPerson(row: Row, cards: readonly unknown[]): Record<string, unknown> {
  const { partialReason, partialPaidOn, partialAmount, income, sector, withJht, paidMonths, ...others } =
    withAmounts(row);
  const partial = compact({ reason: partialReason, paidOn: partialPaidOn, amount: partialAmount });
  const contributor = compact({ income, sector, withJht: toBoolean(withJht) });
  const months = paidMonths === undefined ? [] : String(paidMonths).split(' ');
  const contributes = Object.keys(contributor).length > 0 || months.length > 0;
  return {
    ...others,
    ...(Object.keys(partial).length > 0 ? { partialTaken: partial } : {}),
    ...(contributes ? { contributor: { ...contributor, paidMonths: months } } : {}),
    cards,
  };
}

function pick(names: readonly string[], cells: readonly string[], wanted: readonly string[]): Row {
  const row: Record<string, string> = {};
  for (const [place, name] of names.entries()) {
    const cell = cells[place] ?? '';
    if (cell !== '' && wanted.includes(name)) row[name] = cell;
  }
  return row;
}

/** What is no whole number stays a text, which the schema names. */
function withAmounts(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      AMOUNTS.includes(name) && /^-?\d{1,17}$/.test(cell) ? Number(cell) : cell,
    ]),
  );
}

function toBoolean(cell: unknown): unknown {
  return cell === 'true' ? true : cell === 'false' ? false : cell;
}

function compact(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
