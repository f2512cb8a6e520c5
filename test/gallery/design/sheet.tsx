import type { ReactNode } from 'react';
import type { Contrast } from '../../../contract/kiosk-api/actions/settings.ts';
import { COLOURS, palettes } from '../../../contract/theme/palette.ts';
import { CAP_MM, fontMm, GAP_MM, SMALL_CAP_MM, TARGET_MM, textSizes } from '../../../renderer/theme/sizes.ts';
import { Drawings } from './drawings.tsx';
import { Parts } from './parts.tsx';
import { Tones } from './tones.tsx';

/** All on one sheet, to be printed or hung up. */
export function Sheet({ theme }: { readonly theme: Contrast }) {
  return (
    <main className="sheet">
      <h1>Anjungan JHT: stage and table</h1>
      <p>
        What is read stands on a stage at eye height. What is pressed lies on a table in the hand’s reach.
      </p>
      <Part title="Type">
        <p className="amount">Rp12.345.678,89</p>
        <p className="sheet-title">Title, 12.6 mm</p>
        <p>
          Running text: capitals {textSizes.map((size) => CAP_MM[size]).join(', ')} mm in four sizes (font{' '}
          {fontMm(CAP_MM.normal).toFixed(1)} mm at the first)
        </p>
        <p className="small">Small words, never below 3.5 mm: capitals {SMALL_CAP_MM} mm</p>
      </Part>
      <Part title="Grid">
        <div className="sheet-row">
          <span className="sheet-target">target {TARGET_MM} mm</span>
          <span className="sheet-target">gap {GAP_MM} mm</span>
          <span className="sheet-target">edge 8 mm</span>
        </div>
      </Part>
      <Part title={`Colour: ${theme}`}>
        <ul className="sheet-swatches">
          {COLOURS.map((colour) => (
            <li key={colour}>
              <span className="sheet-swatch" style={{ background: `var(--${colour})` }} />
              <span className="small">
                {colour} {palettes[theme][colour]}
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Colour fields: what a page says at a glance">
        <Tones />
      </Part>
      <Part title="Elevation">
        <div className="sheet-row">
          <span className="sheet-flat">on the page</span>
          <span className="sheet-flat sheet-rise">rise: lies on it</span>
          <span className="sheet-flat sheet-lift">lift: leads on</span>
        </div>
      </Part>
      <Part title="Parts">
        <Parts />
      </Part>
      <Part title="Drawings, in one hand">
        <Drawings />
      </Part>
    </main>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="sheet-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
