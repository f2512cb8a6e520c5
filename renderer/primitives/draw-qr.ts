import { create } from 'qrcode';

/** Quiet zone that readers need around the code (ISO/IEC 18004). */
const MARGIN = 4;

interface Qr {
  /** Squares from edge to edge: of the code, and with its quiet zone. */
  readonly size: number;
  readonly side: number;
  /** The black ones. */
  readonly path: string;
}

export function drawQr(text: string): Qr {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const cells = Array.from({ length: size * size }, (_, index) => index);
  const path = cells
    .map((index) => ({ row: Math.floor(index / size), column: index % size }))
    .filter(({ row, column }) => modules.get(row, column))
    .map(({ row, column }) => `M${column + MARGIN} ${row + MARGIN}h1v1h-1z`)
    .join('');
  return { size, side: size + 2 * MARGIN, path };
}
