import { describe, expect, it } from 'vitest';
import { collectPages, pageOf, pages } from '../../../renderer/app/pages.ts';
import { texts } from '../../../renderer/language/texts.ts';
import { definePage } from '../../../renderer/screens/define-page.ts';
import { sampleScreens } from '../../fixtures/snapshots/snapshots.ts';

/** Help has a sentence for each screen, and the compiler asks for every one. */
const names = Object.keys(texts.id.help.screen).toSorted();
const draw = () => 'drawn';

describe('the pages', () => {
  it('are one for each screen, and none for anything else', () => {
    expect([...pages.keys()].toSorted()).toEqual(names);
  });

  it('have a sample each, so that the tests draw every one', () => {
    expect([...new Set(sampleScreens.map(({ name }) => name))].toSorted()).toEqual(names);
  });

  it('are refused where two draw the same screen', () => {
    const one = definePage(['menu', 'jht'], draw);
    const other = definePage('menu', draw);
    expect(() => collectPages({ 'one.tsx': { page: one }, 'other.tsx': { page: other } })).toThrow(
      "other.tsx draws the screen 'menu'",
    );
  });

  it('stand beside parts of pages, which are no page', () => {
    const menu = definePage('menu', draw);
    const found = collectPages({ 'menu.tsx': { page: menu }, 'tile.tsx': { Tile: draw, page: 'no page' } });
    expect([...found]).toEqual([['menu', menu]]);
  });

  it('never leave a screen blank: one that nothing draws is a fault', () => {
    const menu = definePage('menu', draw);
    expect(() => pageOf('jht', new Map([['menu', menu]]))).toThrow("No page draws the screen 'jht'");
  });
});
