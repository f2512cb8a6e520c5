import { renderToStaticMarkup } from 'react-dom/server';
import type { Printout, PrintoutProgram } from '../../contract/kiosk-api/printout.ts';
import { LanguageProvider } from '../language/language.tsx';
import { texts } from '../language/texts.ts';
import styles from './printout.css?inline';
import { Slip } from './slip.tsx';

/** A printout as a page without script, in the words of the screens. */
function drawPrintout(printout: Printout): string {
  const { language, kiosk } = printout;
  const page = renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        {/* What the print service calls the document: nothing of a person. */}
        <title>{texts[language].frame.product}</title>
        <link rel="stylesheet" href="printout.css" />
      </head>
      <body>
        <LanguageProvider language={language} timeZone={kiosk.timeZone}>
          <Slip printout={printout} />
        </LanguageProvider>
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}

export const program = { drawPrintout, styles };
