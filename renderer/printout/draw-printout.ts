import { buffer } from 'node:stream/consumers';
import PdfDocument from 'pdfkit';
import type { PrintDocument, Printout, PrintoutProgram } from '../../contract/kiosk-api/printout.ts';
import { slip } from './slip.ts';
import { registerFonts } from './slip-font.ts';
import { wordsFor } from './words.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Millimetres above, and below, where the knife cuts and a hand takes hold. */
const [TOP, BOTTOM] = [4, 10];

/** A printout in the words of the screens: one page, as long as what stands on it. */
async function drawPrintout(printout: Printout): Promise<PrintDocument> {
  const { language, printedAt, widthMm, marginMm } = printout;
  const words = wordsFor(printout);
  const sheet = new PdfDocument({
    autoFirstPage: false,
    // None of those that every reader of PDF has.
    font: '',
    lang: language,
    // The title is what the print service calls the document: nothing of a person.
    info: { Title: words.t('frame.product'), CreationDate: new Date(printedAt) },
  });
  registerFonts(sheet);
  const { height, draw } = slip(printout, words)(sheet, widthMm - 2 * marginMm);
  const heightMm = Math.ceil(TOP + height + BOTTOM);
  sheet.addPage({ size: [widthMm * POINTS_PER_MM, heightMm * POINTS_PER_MM], margin: 0 });
  sheet.scale(POINTS_PER_MM);
  draw(marginMm, TOP);
  sheet.end();
  return { pdf: await buffer(sheet), widthMm, heightMm };
}

export const program: PrintoutProgram = { drawPrintout };
