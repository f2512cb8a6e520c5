import type { appearance as original } from '../../id/fleet/appearance.ts';
import type { Translation } from '../../translation.ts';

export const appearance = {
  appearance: 'Wujud kaca',
  light: 'Padhang',
  dark: 'Peteng',
  device: 'Manut piranti',
} as const satisfies Translation<typeof original>;
