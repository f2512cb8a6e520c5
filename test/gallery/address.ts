import { z } from 'zod';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { languageCodes, officialLanguage, readStaffLanguage } from '../../contract/language/languages.ts';
import { offeredLanguages } from '../../contract/language/offered.ts';
import { panelNames, panels } from './panels.ts';

/** How a sample is looked at. */
const viewSchema = z.object({
  language: z.enum(languageCodes).catch(officialLanguage),
  size: z.enum(['normal', 'large', 'larger', 'largest']).catch('normal'),
  theme: z.enum(['normal', 'light', 'dark', 'low']).catch('normal'),
  orientation: z.enum(['portrait', 'landscape']).catch('portrait'),
  /** Whether the kiosk knows how high it stands, and was lowered for a person on a chair. */
  reach: z.enum(['unknown', 'usual', 'lowered']).catch('unknown'),
  panel: z.enum(panelNames).catch('21.5'),
});
export type View = z.infer<typeof viewSchema>;
export const choices = {
  language: languageCodes,
  size: ['normal', 'large', 'larger', 'largest'],
  theme: ['normal', 'light', 'dark', 'low'],
  orientation: ['portrait', 'landscape'],
  reach: ['unknown', 'usual', 'lowered'],
  panel: panelNames,
} as const satisfies { readonly [Name in keyof View]: readonly View[Name][] };

export const usualView: View = viewSchema.parse({});

/** From the floor to the panel's lower edge, in millimetres: so high that its top is out of reach. */
export const BOTTOM_HEIGHT_MM = 900;

/** A place in the gallery: all screens, one screen with its states, or one state; and how it is looked at. */
export interface Address {
  readonly screen: string | null;
  readonly state: string | null;
  readonly view: View;
}

/** Reads `#/receipt/queued?language=en&size=larger`; what is missing or unknown is as usual. */
export function readAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen, state] = path.split('/').map(decodeURIComponent);
  const view = viewSchema.parse(Object.fromEntries(new URLSearchParams(query)));
  return { screen: screen || null, state: state || null, view };
}

/** Names only what differs from the usual. */
export function writeAddress({ screen, state, view }: Address): string {
  const path = [screen, state].filter((part) => part !== null).map(encodeURIComponent);
  const query = new URLSearchParams(
    Object.entries(view).filter(([name, value]) => !isUsual(name, value)),
  ).toString();
  return `#/${path.join('/')}${query === '' ? '' : `?${query}`}`;
}

function isUsual(name: string, value: string): boolean {
  return Object.entries(usualView).some(([each, usual]) => each === name && usual === value);
}

/** Of the panel, in pixels. */
export function panelSize({ panel, orientation }: View): { readonly width: number; readonly height: number } {
  const { long, short } = panels[panel];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** The sample as it comes to a page that is looked at in this way. */
export function viewed(
  snapshot: KioskSnapshot,
  { language, size, theme, reach, panel }: View,
): KioskSnapshot {
  return {
    ...snapshot,
    settings: {
      ...snapshot.settings,
      language,
      textSize: size,
      contrast: theme,
      lowered: reach === 'lowered',
    },
    // A kiosk that offers one draft is shown with all of them.
    languages: offeredLanguages([], { named: [], all: readStaffLanguage(language) === undefined }),
    mmPerPx: panels[panel].mmPerPx,
    bottomHeightMm: reach === 'unknown' ? null : BOTTOM_HEIGHT_MM,
  };
}
