import { createElement, type ReactNode } from 'react';
import type { Screen, ScreenOf } from '../../contract/kiosk-api/snapshot.ts';

type ScreenName = Screen['name'];

/** What draws one screen, or several that look alike. */
export class Page {
  readonly names: readonly ScreenName[];
  /** Nothing where the screen is another page's. */
  readonly draw: (screen: Screen) => ReactNode;

  constructor(names: readonly ScreenName[], draw: (screen: Screen) => ReactNode) {
    this.names = names;
    this.draw = draw;
  }
}

/** A page file exports what it draws: `export const page = definePage('receipt', Receipt)`. */
export function definePage<Name extends ScreenName>(
  name: Name | readonly Name[],
  component: (props: { readonly screen: ScreenOf<Name> }) => ReactNode,
): Page {
  const names: readonly ScreenName[] = typeof name === 'string' ? [name] : name;
  const isOwn = (screen: Screen): screen is ScreenOf<Name> => names.includes(screen.name);
  return new Page(names, (screen) => (isOwn(screen) ? createElement(component, { screen }) : null));
}
