import type { Language } from './claim.ts';
import type { KioskSnapshot, ScreenOf } from './kiosk-api/snapshot.ts';

/** Screens that a person may take home on paper. */
export type PrintableScreen = ScreenOf<
  | 'receipt'
  | 'paymentCode'
  | 'conditions'
  | 'reason'
  | 'noticeDeclined'
  | 'personalDataWrong'
  | 'photoDeclined'
>;

/** A slip of paper: what it is about, and where and when it was printed. */
export interface Paper {
  /** `test` is for staff: whether everything that a receipt needs comes out readable. */
  readonly about: PrintableScreen | { readonly name: 'test' };
  readonly language: Language;
  readonly training: boolean;
  readonly kiosk: KioskSnapshot['kiosk'];
  readonly printedAt: string;
  readonly widthMm: number;
  /** Left and right, which the printer cannot reach. */
  readonly marginMm: number;
}

/** What the program `paper` offers to main. */
export interface PaperProgram {
  /** A whole page without script or styles of its own. */
  readonly drawPaper: (paper: Paper) => string;
  /** What the page loads as `paper.css`; it asks for the properties --width and --margin. */
  readonly styles: string;
}
