import type { Bank } from '../schema.ts';
import { changed, dropped, lostFrom } from './parts/changed.ts';
import { type Doubt, type FindDoubts, impossible, unusual, type Value } from './parts/doubt.ts';

/** The widest range of lengths that a bank is known to have; a wider one holds nobody's slip. */
const WIDEST = 10;

const quoted = (name: string): Value => ({ quoted: [name] });
const digits = ({ least, most }: Bank['accountDigits']) => (least === most ? `${most}` : `${least}–${most}`);

/** Banks, and how long their account numbers are. */
export const bankDoubts: FindDoubts = ({ edition: { banks }, before }) => {
  const lost = lostFrom(before?.banks ?? [], banks, ({ code }) => code);
  return [
    ...banks.flatMap((bank, place) => [
      ...sameName(banks, place),
      ...differences(
        bank,
        before?.banks.find(({ code }) => code === bank.code),
        place,
      ),
    ]),
    ...dropped(['banks'], lost, (gone) => ({ quoted: gone.map(({ name }) => name) })),
  ];
};

function sameName(banks: readonly Bank[], place: number): Doubt[] {
  const plain = (bank: Bank | undefined) => bank?.name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const other = banks.find((bank, at) => at < place && plain(bank) === plain(banks[place]));
  return other ? [impossible('bankNameTwice', ['banks', place], { code: { text: other.code } })] : [];
}

function differences({ name, accountDigits }: Bank, was: Bank | undefined, place: number): Doubt[] {
  const at = ['banks', place, 'accountDigits'];
  if (!was) {
    if (accountDigits.most - accountDigits.least <= WIDEST) return [];
    return [unusual('wideDigits', at, { is: { text: digits(accountDigits) } })];
  }
  const say = (text: string): Value => ({ text });
  return [
    ...changed(['banks', place, 'name'], was.name, name, quoted),
    ...changed(at, digits(was.accountDigits), digits(accountDigits), say),
  ];
}
