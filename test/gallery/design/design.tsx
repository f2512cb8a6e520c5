import '../frame/buffer.ts';
import { createRoot } from 'react-dom/client';
import { KioskContext } from '../../../renderer/kiosk.ts';
import { LanguageProvider } from '../../../renderer/language/language.tsx';
import '../../../renderer/theme/base.css';
import '../../../renderer/theme/layout.css';
import '../../../renderer/layout/frame.css';
import '../../../renderer/layout/stage.css';
import { applyTheme } from '../../../renderer/theme/apply-theme.ts';
import './design.css';
import { readAddress, viewed } from '../address.ts';
import { panels } from '../panels.ts';
import { samples } from '../samples/samples.ts';
import { Sheet } from './sheet.tsx';

// The tokens of the theme and what pages are made of, drawn by the renderer's own parts; the address says how.

const element = document.getElementById('design');
const sample = samples[0];
if (!element || !sample) throw new Error('design.html has no element for the sheet, or there are no samples');
const root = createRoot(element);

function draw(base: NonNullable<typeof sample>): void {
  const { view } = readAddress(location.hash);
  const snapshot = viewed(base.snapshot, { ...view, reach: 'unknown' });
  const { mmPerPx } = panels[view.panel];
  applyTheme(document.documentElement, snapshot.settings, { mmPerPx, heightMm: 0, bottomHeightMm: null });
  root.render(
    <LanguageProvider language={view.language} timeZone={snapshot.kiosk.timeZone}>
      <KioskContext value={{ snapshot, act: () => {} }}>
        <Sheet theme={view.theme} />
      </KioskContext>
    </LanguageProvider>,
  );
}
draw(sample);
window.addEventListener('hashchange', () => draw(sample));
