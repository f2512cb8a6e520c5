import type { appearance as original } from '../../id/fleet/appearance.ts';
import type { Translation } from '../../translation.ts';

/** In which colours the head office's pages are read. */
export const appearance = {
  appearance: 'Colours of the page',
  light: 'Light',
  dark: 'Dark',
  device: 'As the device',
} satisfies Translation<typeof original>;
