import type { appearance as original } from '../../id/fleet/appearance.ts';
import type { Translation } from '../../translation.ts';

export const appearance = {
  appearance: 'Wujud kaca',
  light: 'Caang',
  dark: 'Poék',
  device: 'Nurut kana alat',
} as const satisfies Translation<typeof original>;
