import { BrowserWindow, type Session, session, type WebContents } from 'electron';
import type { Paper, PaperProgram } from '../../contract/paper.ts';
import type { PrintDocument } from './print-queue.ts';

const PAGE_URL = 'paper://slip/';
const MM_PER_INCH = 25.4;
const MM_PER_PX = MM_PER_INCH / 96;
const SETTLED_MS = 150;

/** To be registered before Electron is ready. */
export const paperScheme = { scheme: 'paper', privileges: { standard: true, secure: true } };

/** Nothing is run and nothing fetched but the page's own styles, with the font within them. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  'sandbox',
].join('; ');

/**
 * Draws a paper on a page of its own, without script, and as long as what stands on it. The page lives in memory for
 * as long as this takes, and the document only in what is returned.
 */
export function paperRenderer({ drawPaper, styles }: PaperProgram): (paper: Paper) => Promise<PrintDocument> {
  const partition = session.fromPartition('paper', { cache: false });
  let content = { html: '', css: '' };
  serve(partition, () => content);
  return async (paper) => {
    const { widthMm, marginMm } = paper;
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
        javascript: false,
        images: false,
        devTools: false,
        enablePreferredSizeMode: true,
      },
    });
    const { webContents: page } = window;
    page.setWindowOpenHandler(() => ({ action: 'deny' }));
    page.on('will-navigate', (event) => event.preventDefault());
    try {
      content = {
        html: drawPaper(paper),
        css: `:root { --width: ${widthMm}mm; --margin: ${marginMm}mm; }\n${styles}`,
      };
      const height = settledHeight(page);
      await window.loadURL(PAGE_URL);
      // A little more than it takes, so that rounding never begins a second page.
      const heightMm = Math.ceil((await height) * MM_PER_PX) + 2;
      const pdf = await page.printToPDF({
        pageSize: { width: widthMm / MM_PER_INCH, height: heightMm / MM_PER_INCH },
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        printBackground: true,
      });
      return { pdf, widthMm, heightMm };
    } finally {
      content = { html: '', css: '' };
      window.destroy();
    }
  };
}

/** The page's height once it changes no more: its font comes a moment after its text. */
function settledHeight(page: WebContents): Promise<number> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    page.on('preferred-size-changed', (_event, { height }) => {
      clearTimeout(timer);
      timer = setTimeout(() => resolve(height), SETTLED_MS);
    });
  });
}

function serve(partition: Session, content: () => { html: string; css: string }): void {
  partition.setPermissionRequestHandler((_page, _permission, answer) => answer(false));
  partition.setPermissionCheckHandler(() => false);
  partition.on('will-download', (event) => event.preventDefault());
  partition.protocol.handle('paper', ({ url }) => {
    const isStyles = url === `${PAGE_URL}paper.css`;
    const headers = {
      'content-type': `text/${isStyles ? 'css' : 'html'}; charset=utf-8`,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-store',
    };
    return new Response(isStyles ? content().css : content().html, { headers });
  });
}
