import type { KioskAction } from './actions.ts';

/** Means the same on every page: somebody is there, the kiosk speaks, the screen is to look so, there is a camera. */
const ON_ANY_PAGE: readonly KioskAction['type'][] = [
  'touch',
  'speech',
  'stay',
  'changeSettings',
  'reportCameras',
];

/**
 * Whether an action that was done on one page acts while another may be shown: a second tap of an impatient hand was meant
 * for the page that it was done on, and for no other.
 * @param doneOn The page as its snapshot names it; null where none was named.
 */
export function mayAct(action: KioskAction, doneOn: string | null, shown: string): boolean {
  return doneOn === shown || ON_ANY_PAGE.includes(action.type);
}
