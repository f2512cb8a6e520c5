import { styleText } from 'node:util';

type Tone = 'plain' | 'good' | 'bad' | 'soft';

const styles = { plain: [], good: ['green'], bad: ['red'], soft: ['gray'] } as const satisfies Record<
  Tone,
  readonly string[]
>;

/** One line with the time of day; further lines of the same text follow as they are. */
export function say(text: string, tone: Tone = 'plain'): void {
  const time = new Date().toTimeString().slice(0, 8);
  console.log(`${paint('gray', time)}  ${styles[tone].reduce((said, style) => paint(style, said), text)}`);
}

export const milliseconds = (since: number): string => `${Math.round(performance.now() - since)} ms`;

/** Colours are for a terminal; a file or a pipe gets the words alone. */
function paint(style: 'green' | 'red' | 'gray', text: string): string {
  return process.stdout.isTTY ? styleText(style, text) : text;
}
