import { randomInt } from 'node:crypto';
import { networkOf } from '../accounts/source-scopes.ts';

/** The number that stands on a kiosk's screen, and those among which a phone from elsewhere has to find it. */
export interface MatchingNumber {
  readonly number: string;
  /** In ascending order, so that the place tells nothing. */
  readonly choices: readonly string[];
}

/** As many as fit on a phone at once; a guess is right one time in three, and a wrong one ends the code. */
const CHOICES = 3;

/**
 * Two digits each, of which no two share a digit in its place: they are not taken for one another, nor for the kiosk's own
 * number, which stands on screen and page as well.
 */
export function drawNumber(kioskId: string): MatchingNumber {
  const ones = drawDigits('0123456789');
  const choices = drawDigits('123456789')
    .map((ten, place) => `${ten}${ones[place]}`)
    .toSorted();
  return choices.includes(kioskId)
    ? drawNumber(kioskId)
    : { number: choices[randomInt(CHOICES)] ?? '', choices };
}

/**
 * Whether a phone may go on: its person chose the number, or it is in the network that the kiosk spoke from, where
 * the page shows the number to be compared. A number that was chosen counts wherever the phone is.
 */
export function matchNumber(
  { shown, network }: { readonly shown: MatchingNumber | null; readonly network: string | null },
  chosen: string,
  source: string,
): 'matches' | 'differs' | 'toBeChosen' {
  if (shown === null) return 'matches';
  if (chosen !== '') return chosen === shown.number ? 'matches' : 'differs';
  return network !== null && network === networkOf(source) ? 'matches' : 'toBeChosen';
}

function drawDigits(digits: string): string[] {
  const left = [...digits];
  return Array.from({ length: CHOICES }, () => left.splice(randomInt(left.length), 1).join(''));
}
