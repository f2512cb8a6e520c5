import type { Language } from '../language/languages.ts';
import type { KioskSnapshot, ScreenOf } from './snapshot.ts';

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
export interface Printout {
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

/** What the program `printout` offers to main. */
export interface PrintoutProgram {
  /** A whole page without script or styles of its own. */
  readonly drawPrintout: (printout: Printout) => string;
  /** What the page loads as `printout.css`; it asks for the properties --width and --margin. */
  readonly styles: string;
}
