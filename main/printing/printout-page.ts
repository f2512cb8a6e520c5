import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, type Session, session, type WebContents } from 'electron';
import { z } from 'zod';
import type { Printout, PrintoutProgram } from '../../contract/kiosk-api/printout.ts';
import type { PrintDocument } from './print-queue.ts';

/** The page on which main draws a printout, hidden and without script. */
export const PRINTOUT_URL = 'printout://slip/';

const MM_PER_INCH = 25.4;
const MM_PER_PX = MM_PER_INCH / 96;
const ANSWER_MS = 10_000;

/** To be registered before Electron is ready. */
export const printoutScheme = { scheme: 'printout', privileges: { standard: true, secure: true } };

/** Main's own world beside the page, which itself may run nothing. */
const OWN_WORLD = 1_000;
const HEIGHT = 'document.fonts.ready.then(() => document.body.getBoundingClientRect().height)';

/** Nothing of the page is run, and nothing fetched but its own styles, with the font within them. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Draws a printout on a page of its own, without script, and as long as its content. The page exists only meanwhile, in
 * memory, and the document only in what is returned.
 */
export function printoutRenderer({
  drawPrintout,
  styles,
}: PrintoutProgram): (printout: Printout) => Promise<PrintDocument> {
  const partition = session.fromPartition('printout', { cache: false });
  let content = { html: '', css: '' };
  serve(partition, () => content);
  return async (printout) => {
    const { widthMm, marginMm } = printout;
    const window = new BrowserWindow({
      show: false,
      frame: false,
      useContentSize: true,
      width: Math.ceil(widthMm / MM_PER_PX),
      height: 1,
      webPreferences: {
        session: partition,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        images: false,
        disableBlinkFeatures: 'Auxclick',
        devTools: false,
      },
    });
    const { webContents: page } = window;
    page.setWindowOpenHandler(() => ({ action: 'deny' }));
    page.on('will-navigate', (event) => event.preventDefault());
    try {
      content = {
        html: drawPrintout(printout),
        css: `:root { --width: ${widthMm}mm; --margin: ${marginMm}mm; }\n${styles}`,
      };
      await inTime(window.loadURL(PRINTOUT_URL));
      // A little more than it takes, so that rounding never begins a second page.
      const heightMm = Math.ceil((await inTime(heightOf(page))) * MM_PER_PX) + 2;
      const printing = page.printToPDF({
        pageSize: { width: widthMm / MM_PER_INCH, height: heightMm / MM_PER_INCH },
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        printBackground: true,
      });
      const pdf = await inTime(printing);
      return { pdf, widthMm, heightMm };
    } finally {
      content = { html: '', css: '' };
      window.destroy();
    }
  };
}

/** What a page whose process broke never answers must not hold up every later printout. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the page of a printout did not answer')), ANSWER_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** The page's height once its font is there. Main asks for it; the page itself may run nothing. */
async function heightOf(page: WebContents): Promise<number> {
  const height: unknown = await page.executeJavaScriptInIsolatedWorld(OWN_WORLD, [{ code: HEIGHT }]);
  return z.number().positive().parse(height);
}

function serve(partition: Session, content: () => { html: string; css: string }): void {
  partition.setPermissionRequestHandler((_page, _permission, answer) => answer(false));
  partition.setPermissionCheckHandler(() => false);
  partition.on('will-download', (event) => event.preventDefault());
  partition.protocol.handle('printout', ({ url }) => {
    const isStyles = url === `${PRINTOUT_URL}printout.css`;
    const headers = {
      'content-type': `text/${isStyles ? 'css' : 'html'}; charset=utf-8`,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-store',
    };
    return new Response(isStyles ? content().css : content().html, { headers });
  });
}

/** The program that draws printouts in the screens' words; built apart and found by its path, as the screens are. */
export async function loadPrintoutProgram(): Promise<PrintoutProgram> {
  const file = join(app.getAppPath(), 'dist', 'printout', 'draw-printout.js');
  const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
  if (isPrintoutProgram(loaded)) return loaded.program;
  throw new Error('dist/printout/draw-printout.js is not the program that draws printouts');
}

function isPrintoutProgram(loaded: unknown): loaded is { program: PrintoutProgram } {
  return typeof loaded === 'object' && loaded !== null && 'program' in loaded;
}
