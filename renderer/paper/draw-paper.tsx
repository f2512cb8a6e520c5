import { renderToStaticMarkup } from 'react-dom/server';
import type { Paper, PaperProgram } from '../../contract/paper.ts';
import { LanguageProvider, texts } from '../language/language.tsx';
import styles from './paper.css?inline';
import { Slip } from './slip.tsx';

/** A paper as a page without script, in the words of the screens. */
function drawPaper(paper: Paper): string {
  const { language, kiosk } = paper;
  const page = renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        {/* What the print service calls the document: nothing of a person. */}
        <title>{texts[language].frame.product}</title>
        <link rel="stylesheet" href="paper.css" />
      </head>
      <body>
        <LanguageProvider language={language} timeZone={kiosk.timeZone}>
          <Slip paper={paper} />
        </LanguageProvider>
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}

export const program: PaperProgram = { drawPaper, styles };
