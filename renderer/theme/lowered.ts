/** Where hands reach from a wheelchair, in millimetres above the floor (EN 301 549 8.3.3). */
const REACH_MM = { from: 380, to: 1_220 };

/** A panel as it stands: how high it is, and how high its lower edge is above the floor, in millimetres. */
export interface Panel {
  /** Width of a pixel. */
  readonly mmPerPx: number;
  readonly heightMm: number;
  readonly bottomHeightMm: number | null;
}

/** What of the panel stays free above and below, in millimetres, so that the rest lies within reach. */
export function beyondReach({ heightMm, bottomHeightMm }: Omit<Panel, 'mmPerPx'>): {
  above: number;
  below: number;
} {
  if (bottomHeightMm === null) return { above: 0, below: 0 };
  return {
    above: Math.max(0, bottomHeightMm + heightMm - REACH_MM.to),
    below: Math.max(0, REACH_MM.from - bottomHeightMm),
  };
}
