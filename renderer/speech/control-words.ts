import { type Wording, wordsOf } from './page-words.ts';

/** How the voice says what a control is and how it stands. */
interface StateWords {
  readonly chosen: string;
  readonly notChosen: string;
  readonly on: string;
  readonly off: string;
  readonly button: string;
  readonly empty: string;
  place(at: number, count: number): string;
  /** That so much was typed, and not what. */
  count(count: number): string;
  /** A single letter or sign by its name. */
  letter(letter: string): string;
}

export interface ControlWording extends Wording {
  readonly states: StateWords;
  /** Nobody else hears it: also a password may be said, letter by letter, to whoever types it. */
  readonly headphones: boolean;
}

/** What a person who goes through the page by keys is on, such as "Selanjutnya. tombol". Empty for anything else. */
export function focusWords(target: EventTarget | null, wording: ControlWording): string {
  return target instanceof HTMLElement && target.matches(':focus-visible')
    ? controlWords(target, wording)
    : '';
}

/** The name of a control, its value or state, and its place among others. */
export function controlWords(control: Element, wording: ControlWording): string {
  if (control instanceof HTMLInputElement) {
    return control.type === 'radio' ? choiceWords(control, wording) : fieldWords(control, wording);
  }
  if (!control.matches('button, a[href]')) return '';
  return control.closest('.keyboard') ? keyWords(control, wording) : buttonWords(control, wording);
}

/** Number of how many, and whether it is the one. */
export function choiceWords(radio: HTMLInputElement, { states, ...wording }: ControlWording): string {
  const label = radio.closest('label');
  const all = [...(radio.closest('[role="radiogroup"]')?.querySelectorAll('input[type="radio"]') ?? [radio])];
  const words = label ? wordsOf(label, { everything: wording.everything, onScreen: wording.onScreen }) : '';
  const state = radio.checked ? states.chosen : states.notChosen;
  return sentences(words, state, states.place(all.indexOf(radio) + 1, all.length));
}

function fieldWords(input: HTMLInputElement, wording: ControlWording): string {
  const name = input.labels?.[0]?.textContent ?? input.getAttribute('aria-label') ?? '';
  return `${name}: ${valueWords(input, wording)}.`;
}

function valueWords(input: HTMLInputElement, { everything, states }: ControlWording): string {
  const { value } = input;
  if (value === '') return states.empty;
  return everything && !isSecret(input) ? value : states.count(withoutSpaces(value));
}

function buttonWords(button: Element, wording: ControlWording): string {
  const { states } = wording;
  const pressed = button.getAttribute('aria-pressed');
  const state = pressed === null ? '' : pressed === 'true' ? states.on : states.off;
  return sentences(wordsOf(button, wording), states.button, state);
}

/** Of a password the keys are not said aloud either. */
function keyWords(key: Element, wording: ControlWording): string {
  const secret = document.querySelector('main input');
  if (secret instanceof HTMLInputElement && isSecret(secret) && !wording.headphones)
    return wording.states.button;
  const text = key.textContent ?? '';
  return [...text].length === 1 ? wording.states.letter(text) : wordsOf(key, wording);
}

/** As much of a field as its echo needs. */
type Field = Pick<HTMLInputElement, 'type' | 'value' | 'getAttribute'>;

/** What was typed, or erased. */
export function echoWords(
  input: Field,
  before: string,
  wording: ControlWording & { erased(what: string): string },
): string {
  const { states, everything, headphones } = wording;
  const now = input.value;
  if (before === now) return '';
  const said = isSecret(input) ? headphones : everything;
  if (now === '') return states.empty;
  if (!said) return states.count(withoutSpaces(now));
  const [was, is] = [before.replaceAll(' ', ''), now.replaceAll(' ', '')];
  // A space at the end is typed, too; between groups it is not.
  if (was === is) return now.length > before.length ? states.letter(' ') : wording.erased(states.letter(' '));
  const start = sharedStart(was, is);
  const end = sharedStart(reversed(was.slice(start)), reversed(is.slice(start)));
  const typed = is.slice(start, is.length - end);
  const letters = (text: string) => [...text].map((letter) => states.letter(letter)).join(', ');
  return typed === '' ? wording.erased(letters(was.slice(start, was.length - end))) : letters(typed);
}

function isSecret(input: Field): boolean {
  return input.type === 'password' || input.getAttribute('data-silent') !== null;
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

const reversed = (text: string) => [...text].reverse().join('');
const withoutSpaces = (value: string) => value.replaceAll(' ', '').length;

function sentences(...parts: readonly string[]): string {
  return parts
    .filter(Boolean)
    .map((part) => (/[.!?:]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
