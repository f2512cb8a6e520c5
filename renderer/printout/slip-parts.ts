import { type Block, framed, hung, qr, rule, stack } from './block.ts';
import { oneLine, text } from './text.ts';

// What slips are made of. Sizes are millimetres; no line is thinner than two dots of a receipt printer.

/** From one part of a slip to the next. */
export const GAP = 2.4;

export const title = (words: string): Block => text(words, { size: 5.4, weight: 'bold' });
export const heading = (words: string): Block => text(words, { size: 4.5, weight: 'bold' });
export const strong = (words: string): Block => text(words, { size: 4, weight: 'bold' });
export const paragraph = (words: string): Block => text(words, { size: 4, weight: 'medium' });

/** The number by which somebody asks at the desk. */
export const number = (words: string): Block =>
  framed(oneLine(words, { size: 7.2, weight: 'bold', centred: true }), 0.625, 1);

/** What it says stands on the printout in letters, too. */
export const code = (words: string): Block => qr(words, 34, GAP);

interface Part {
  readonly term: string;
  readonly value: string;
  readonly isAmount?: boolean;
}

/** Names above their values: a slip is too narrow for both beside each other. */
export function parts(all: readonly Part[]): Block {
  const blocks = all.map(({ term, value, isAmount }) => {
    const name = text(term, { size: 3.6, weight: 'medium' });
    return stack([name, isAmount ? oneLine(value, { size: 6.4, weight: 'bold' }) : strong(value)], 0);
  });
  return stack(blocks, 1.8);
}

export function list(name: string, lines: readonly string[]): Block {
  return stack([strong(name), ...lines.map((line) => hung(paragraph('•'), paragraph(line), 4))], 0.4);
}

export function section(blocks: readonly Block[]): Block {
  return stack([rule(0.25), stack(blocks, 1.8)], 2);
}

export const head = (product: string, place: string): Block => {
  const lines = [
    text(product, { size: 5, weight: 'bold', centred: true }),
    text(place, { size: 4, weight: 'medium', centred: true }),
  ];
  return stack([stack(lines, 0), rule(0.5)], 1.6);
};

/** What nobody may overlook. */
export const notice = (words: string): Block =>
  framed(text(words, { size: 4, weight: 'bold', centred: true }), 0.5, 0.6);

export const foot = (words: string): Block =>
  stack([rule(0.25), oneLine(words, { size: 3.4, weight: 'medium', centred: true })], 1.8);
