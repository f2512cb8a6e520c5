import type { ReactNode } from 'react';
import type { Screen } from '../../contract/kiosk-api/snapshot.ts';
import { Page } from '../screens/define-page.ts';

type ScreenName = Screen['name'];
type Pages = ReadonlyMap<ScreenName, Page>;

/** What each module exports, by its path. */
type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The page of each screen. @throws Error where two pages draw the same screen. */
export function collectPages(modules: Modules): Pages {
  const pages = new Map<ScreenName, Page>();
  for (const [path, exported] of Object.entries(modules)) {
    const page = exported['page'];
    if (!(page instanceof Page)) continue;
    for (const name of page.names) {
      if (pages.has(name)) throw new Error(`${path} draws the screen '${name}', which has a page already.`);
      pages.set(name, page);
    }
  }
  return pages;
}

/** Every page in renderer/screens, found by its folder: none is listed by hand. */
export const pages = collectPages(import.meta.glob<Modules[string]>('../screens/*/*.tsx', { eager: true }));

/** @throws Error where no page draws the screen, which the fault boundary shows. */
export function pageOf(name: ScreenName, among: Pages): Page {
  const page = among.get(name);
  if (!page) throw new Error(`No page draws the screen '${name}'.`);
  return page;
}

/** Draws a screen by its page. */
export function ScreenView({ screen }: { readonly screen: Screen }): ReactNode {
  return pageOf(screen.name, pages).draw(screen);
}
