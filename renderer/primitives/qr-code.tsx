import { create } from 'qrcode';
import { useMemo } from 'react';

/** Quiet zone that readers need around the code (ISO/IEC 18004). */
const MARGIN = 4;

/** A QR code as one path; black on white in every contrast, as scanners need it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => drawQr(text), [text]);
  const side = size + 2 * MARGIN;
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

export function drawQr(text: string): { readonly size: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const cells = Array.from({ length: size * size }, (_, index) => index);
  const path = cells
    .map((index) => ({ row: Math.floor(index / size), column: index % size }))
    .filter(({ row, column }) => modules.get(row, column))
    .map(({ row, column }) => `M${column + MARGIN} ${row + MARGIN}h1v1h-1z`)
    .join('');
  return { size, path };
}
