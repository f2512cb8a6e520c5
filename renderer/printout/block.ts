import { drawQr } from '../primitives/draw-qr.ts';

/** A PDF whose unit is the millimetre, measured from the upper left. */
export type Sheet = PDFKit.PDFDocument;

interface Placed {
  readonly height: number;
  readonly draw: (x: number, y: number) => void;
}

/** Something that stands on a slip: how high it is at a width, and how it is drawn there. */
export type Block = (sheet: Sheet, width: number) => Placed;

/** What a receipt printer draws, at 203 an inch. */
const DOT = 25.4 / 203;
/** Edges lie between two dots, so that none is half black. */
const toDots = (mm: number): number => Math.round(mm / DOT) * DOT;

/** Adds a box of whole dots to the path. */
function box(sheet: Sheet, left: number, top: number, right: number, bottom: number): Sheet {
  const [x, y] = [toDots(left), toDots(top)];
  return sheet.rect(x, y, toDots(right) - x, toDots(bottom) - y);
}

/** One below the other. */
export function stack(blocks: readonly Block[], gap: number): Block {
  return (sheet, width) => {
    const placed = blocks.map((block) => block(sheet, width));
    const height = placed.reduce((sum, each) => sum + each.height, gap * Math.max(0, placed.length - 1));
    return {
      height,
      draw(x, y) {
        let top = y;
        for (const each of placed) {
          each.draw(x, top);
          top += each.height + gap;
        }
      },
    };
  };
}

/** A line from margin to margin. */
export function rule(thickness: number): Block {
  return (sheet, width) => ({
    height: thickness,
    draw: (x, y) => box(sheet, x, y, x + width, y + thickness).fill(),
  });
}

export function framed(block: Block, thickness: number, padding: number): Block {
  return (sheet, width) => {
    const inset = thickness + padding;
    const inner = block(sheet, width - 2 * inset);
    const height = inner.height + 2 * inset;
    return {
      height,
      draw(x, y) {
        const [right, bottom] = [x + width, y + height];
        box(sheet, x, y, right, bottom);
        box(sheet, x + thickness, y + thickness, right - thickness, bottom - thickness).fill('even-odd');
        inner.draw(x + inset, y + inset);
      },
    };
  };
}

/** A sign before a block, which keeps its left edge. */
export function hung(sign: Block, block: Block, indent: number): Block {
  return (sheet, width) => {
    const before = sign(sheet, indent);
    const { height, draw } = block(sheet, width - indent);
    return {
      height,
      draw(x, y) {
        before.draw(x, y);
        draw(x + indent, y);
      },
    };
  };
}

/**
 * A code in the middle. Its squares are whole dots, so that all come out alike. Its quiet zone reaches into the gap that
 * is left above and below it anyway.
 */
export function qr(text: string, widest: number, gap: number): Block {
  return (sheet, width) => {
    const { side, path } = drawQr(text);
    const square = Math.floor(widest / side / DOT) * DOT;
    const whole = side * square;
    return {
      height: whole - 2 * gap,
      draw(x, y) {
        sheet.save();
        sheet.translate(toDots(x + (width - whole) / 2), toDots(y - gap)).scale(square);
        sheet.path(path).fill();
        sheet.restore();
      },
    };
  };
}
