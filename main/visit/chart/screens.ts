import type { Screen, ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import type { VisitContext } from './context.ts';

/** What a topic's steps show, by the name of the step. */
export type Screens = Readonly<Record<string, (context: VisitContext) => Screen>>;

/** The page of a step that makes the person wait. */
export function working(on: ScreenOf<'working'>['on']) {
  return (): ScreenOf<'working'> => ({ name: 'working', on });
}
