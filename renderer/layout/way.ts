import { createContext } from 'react';

/** The side that a page comes from: what was pressed led on, or back. */
export type Way = 'on' | 'back';

/** What the last press led to; null before the first one, whose page has come from nowhere. */
export const WayContext = createContext<() => Way | null>(() => null);
