import type { Screen } from './xvfb.ts';

export type Orientation = 'portrait' | 'landscape';

export const screens: Record<Orientation, Screen> = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
};
