import { createRoot } from 'react-dom/client';
import { addLanguages } from '../language/known-texts.ts';
import { App } from './app.tsx';
import '../theme/base.css';
import '../theme/layout.css';

const root = document.getElementById('kiosk');
if (!root) throw new Error('index.html has no element for the screens.');
const page = createRoot(root);
// A kiosk whose packs do not come has the languages of the program.
window.kiosk
  .languagePacks()
  .then(addLanguages, () => undefined)
  .then(() => page.render(<App bridge={window.kiosk} />));

// A long press, a dragged picture and a dropped file do nothing here.
for (const gesture of ['contextmenu', 'dragstart', 'drop', 'dragover'] as const) {
  document.addEventListener(gesture, (event) => event.preventDefault());
}
