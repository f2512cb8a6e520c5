import type { LanguagePack } from '../language/pack.ts';
import type { KioskSnapshot, ScreenOf } from './snapshot.ts';

/** Screens that a person may take home on paper. */
export type PrintableScreen = ScreenOf<
  | 'receipt'
  | 'paymentCode'
  | 'conditions'
  | 'reason'
  | 'noticeDeclined'
  | 'dataNeedsDesk'
  | 'personalDataWrong'
  | 'photoDeclined'
>;

/** A slip of paper: what it is about, and where and when it was printed. */
export interface Printout {
  /** `test` is for staff: whether everything that a receipt needs comes out readable. */
  readonly about: PrintableScreen | { readonly name: 'test' };
  readonly language: string;
  /** Of the language, where it came as one. */
  readonly pack?: LanguagePack;
  readonly training: boolean;
  readonly kiosk: Omit<KioskSnapshot['kiosk'], 'counterName'>;
  readonly printedAt: string;
  readonly widthMm: number;
  /** Left and right, which the printer cannot reach. */
  readonly marginMm: number;
}

/** A printout as it goes to the printer: one page, as long as what stands on it. */
export interface PrintDocument {
  readonly pdf: Uint8Array;
  readonly widthMm: number;
  /** Whole millimetres: print services know paper no finer. */
  readonly heightMm: number;
}

/** What the program `printout` offers. */
export interface PrintoutProgram {
  readonly drawPrintout: (printout: Printout) => Promise<PrintDocument>;
}
