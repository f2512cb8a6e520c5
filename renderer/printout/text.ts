import type { Block, Sheet } from './block.ts';
import type { Weight } from './slip-font.ts';

interface TextStyle {
  /** Of an em, in millimetres. */
  readonly size: number;
  readonly weight: Weight;
  readonly centred?: boolean;
}

/** Of an em, from line to line. */
const LEADING = 1.26;
/** Height of capital letters in Source Sans 3, of an em. */
const CAPITALS = 0.66;

/** As many lines as its words need. */
export function text(words: string, style: TextStyle): Block {
  return (sheet, width) => {
    sheet.font(style.weight, style.size);
    return linesOf(sheet, wrap(sheet, words, width), style, width);
  };
}

/** One line, smaller than its style where the paper is too narrow. */
export function oneLine(words: string, style: TextStyle): Block {
  return (sheet, width) => {
    const natural = sheet.font(style.weight, style.size).widthOfString(words);
    const size = style.size * Math.min(1, width / natural);
    return linesOf(sheet, [words], { ...style, size }, width);
  };
}

function linesOf(sheet: Sheet, lines: readonly string[], style: TextStyle, width: number) {
  const leading = style.size * LEADING;
  // Capitals stand in the middle of their line.
  const toBaseline = (leading + style.size * CAPITALS) / 2;
  return {
    height: lines.length * leading,
    draw(x: number, y: number) {
      sheet.font(style.weight, style.size);
      for (const [index, line] of lines.entries()) {
        const indent = style.centred ? (width - sheet.widthOfString(line)) / 2 : 0;
        const baseline = y + index * leading + toBaseline;
        sheet.text(line, x + indent, baseline, { baseline: 'alphabetic', lineBreak: false });
      }
    },
  };
}

/** Takes onto each line as many words as it holds. */
function wrap(sheet: Sheet, words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && sheet.widthOfString(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
