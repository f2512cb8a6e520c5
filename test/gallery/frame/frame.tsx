import './buffer.ts';
import { createRoot } from 'react-dom/client';
import type { Settings } from '../../../contract/kiosk-api/actions/settings.ts';
import type { KioskSnapshot } from '../../../contract/kiosk-api/snapshot.ts';
import { officialLanguage, readLanguage } from '../../../contract/language/languages.ts';
import { App } from '../../../renderer/app/app.tsx';
import '../../../renderer/theme/base.css';
import '../../../renderer/theme/layout.css';
import { readAddress, viewed, writeAddress } from '../address.ts';
import { sampleAt, samples } from '../samples/samples.ts';
import { madeUpBridge } from './made-up-bridge.ts';
import { giveMadeUpDevices } from './made-up-devices.ts';

// One sample, drawn by the renderer's own App; which one and how, the address says.

function snapshotAt(hash: string): KioskSnapshot {
  const { screen, state, view } = readAddress(hash);
  const sample = sampleAt(screen ?? '', state ?? '') ?? samples[0];
  if (!sample) throw new Error('there are no samples');
  return viewed(sample.snapshot, view);
}

/** What was pressed in the frame's own footer is in the address, too, and told to the gallery around it. */
function follow({ language, textSize: size, contrast: theme, lowered }: Settings): void {
  const address = readAddress(location.hash);
  const { reach } = address.view;
  const view = {
    ...address.view,
    language: readLanguage(language) ?? officialLanguage,
    size,
    theme,
    reach: lowered ? ('lowered' as const) : reach === 'lowered' ? ('usual' as const) : reach,
  };
  history.replaceState(null, '', writeAddress({ ...address, view }));
  if (window.parent !== window) window.parent.postMessage({ address: location.hash }, '*');
}

giveMadeUpDevices();
const element = document.getElementById('kiosk');
if (!element) throw new Error('frame.html has no element for the screens.');
const root = createRoot(element);
let drawn = 0;
// Each time a page of its own, as after a visit: nothing of the last sample stays.
function draw(): void {
  drawn += 1;
  root.render(<App key={drawn} bridge={madeUpBridge(snapshotAt(location.hash), follow)} />);
}
draw();
window.addEventListener('hashchange', draw);
// A page reads the size of its panel once.
window.addEventListener('resize', draw);
