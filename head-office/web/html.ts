import { escapeUTF8 } from 'entities';
import { showDirections } from '../../contract/display.ts';

/** Text that is HTML already and is not escaped again. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Html | null | undefined | false | readonly Value[];

/** Template tag: escapes every value that is not HTML already, and lets none turn round the text after it. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.reduce((text, part, place) => text + show(values[place - 1]) + part));
}

function show(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(show).join('');
  return escapeUTF8(showDirections(String(value)));
}
