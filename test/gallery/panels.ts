/** A panel as kiosks have them: how many pixels, and how wide one is in millimetres. */
export interface PanelKind {
  readonly name: string;
  readonly long: number;
  readonly short: number;
  readonly mmPerPx: number;
}

/** Full HD panels by their diagonal; the first is the one that kiosks are delivered with. */
export const panels = {
  '21.5': { name: '21.5 inches', long: 1920, short: 1080, mmPerPx: 0.248 },
  '15.6': { name: '15.6 inches', long: 1920, short: 1080, mmPerPx: 0.18 },
  '24': { name: '24 inches', long: 1920, short: 1080, mmPerPx: 0.277 },
  '27': { name: '27 inches', long: 1920, short: 1080, mmPerPx: 0.311 },
  '32': { name: '32 inches', long: 1920, short: 1080, mmPerPx: 0.369 },
} as const satisfies Record<string, PanelKind>;

/** Smallest first, for whoever chooses. */
export const panelNames = [
  '15.6',
  '21.5',
  '24',
  '27',
  '32',
] as const satisfies readonly (keyof typeof panels)[];
