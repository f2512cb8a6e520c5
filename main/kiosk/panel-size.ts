import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pixelMm } from '../configuration/config.ts';

/** One folder for each plug of a graphics card, as the kernel keeps them. */
const DRM = '/sys/class/drm';

/** What a panel says of itself. */
export interface PanelSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A screen as the system draws on it, turned or not. */
interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly scaleFactor: number;
}

/** Within this share of each other's size pixels are square. */
const SQUARE = 0.05;

/** The panels that are plugged in; empty where the system tells of none. */
export function readPanels(folder = DRM): readonly PanelSize[] {
  return namesIn(folder).flatMap((plug) => {
    try {
      if (readFileSync(join(folder, plug, 'status'), 'utf8').trim() !== 'connected') return [];
      return readEdid(readFileSync(join(folder, plug, 'edid'))) ?? [];
    } catch {
      // A plug without a panel has no such files.
      return [];
    }
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * The panel's own resolution and its size (VESA E-EDID 1.4, 3.10.2, the first detailed timing; 3.6.2 the size in centimetres).
 * @returns null where the bytes are no EDID, or its size is none: projectors have none, and some makers write the aspect ratio.
 */
export function readEdid(bytes: Uint8Array): PanelSize | null {
  const at = (place: number) => bytes[place] ?? 0;
  const block = bytes.subarray(0, 128);
  const isWhole = block.length === 128 && block.reduce((sum, byte) => sum + byte, 0) % 256 === 0;
  if (!isWhole || at(0) !== 0 || at(1) !== 255) return null;
  const [widthPx, heightPx] = [at(56) + ((at(58) & 0xf0) << 4), at(59) + ((at(61) & 0xf0) << 4)];
  const exact = [at(66) + ((at(68) & 0xf0) << 4), at(67) + ((at(68) & 0x0f) << 8)] as const;
  const [widthMm, heightMm] = exact.includes(0) ? [at(21) * 10, at(22) * 10] : exact;
  const [across, down] = [widthMm / widthPx, heightMm / heightPx];
  const isPlausible = across >= pixelMm.least && across <= pixelMm.most;
  return isPlausible && Math.abs(across / down - 1) <= SQUARE
    ? { widthPx, heightPx, widthMm, heightMm }
    : null;
}

/** Millimetres of a pixel of this screen; null where no panel, or more than one kind, can be the one that shows it. */
export function mmPerPxOf(
  panels: readonly PanelSize[],
  { width, height, scaleFactor }: Drawn,
): number | null {
  const [long, short] = [Math.max(width, height), Math.min(width, height)].map((side) => side * scaleFactor);
  const alike = panels.filter(({ widthPx, heightPx }) => widthPx === long && heightPx === short);
  const sizes = new Set(alike.map(({ widthMm, widthPx }) => (widthMm / widthPx) * scaleFactor));
  const [size] = sizes;
  return sizes.size === 1 && size !== undefined ? size : null;
}
