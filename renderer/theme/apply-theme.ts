import type { Settings } from '../../contract/kiosk-api/actions/settings.ts';
import { COLOURS, palettes } from '../../contract/theme/palette.ts';
import { beyondReach, type Panel } from './lowered.ts';
import { CAP_MM, fontMm, GAP_MM, pixelsPerMm, SMALL_CAP_MM, scaleOf, TARGET_MM } from './sizes.ts';

/** Gives the page its colours and sizes through CSSOM, which the content security policy allows. */
export function applyTheme(root: HTMLElement, settings: Settings, panel: Panel): void {
  root.lang = settings.language;
  const { style } = root;
  for (const colour of COLOURS) style.setProperty(`--${colour}`, palettes[settings.contrast][colour]);
  style.setProperty('--mm', `${pixelsPerMm(panel.mmPerPx)}px`);
  style.setProperty('--scale', String(scaleOf(settings.textSize)));
  style.setProperty('--font-mm', String(fontMm(CAP_MM.normal)));
  style.setProperty('--small-mm', String(fontMm(SMALL_CAP_MM)));
  style.setProperty('--target-mm', String(TARGET_MM));
  style.setProperty('--gap-mm', String(GAP_MM));
  const { above, below } = settings.lowered ? beyondReach(panel) : { above: 0, below: 0 };
  style.setProperty('--above-mm', String(above));
  style.setProperty('--below-mm', String(below));
  root.dataset['contrast'] = settings.contrast;
  style.colorScheme = settings.contrast === 'dark' ? 'dark' : 'light';
}
