import { choices, type View } from '../gallery/address.ts';

type Extent = { readonly [Name in keyof View]: readonly View[Name][] };

/** Every way in which a page is looked at: 15.6, 21.5 and 32 inches are the least, the usual and the largest panel. */
export const whole: Extent = { ...choices, reach: ['usual', 'lowered'], panel: ['15.6', '21.5', '32'] };

/** Both ways round, smallest and largest: what goes wrong goes wrong at the ends. */
export const part: Extent = {
  language: ['id'],
  size: ['normal', 'largest'],
  theme: ['normal'],
  orientation: ['portrait', 'landscape'],
  reach: ['usual'],
  panel: ['15.6', '21.5'],
};

export function viewsOf(extent: Extent): readonly View[] {
  return extent.language.flatMap((language) =>
    extent.size.flatMap((size) =>
      extent.theme.flatMap((theme) =>
        extent.orientation.flatMap((orientation) =>
          extent.reach.flatMap((reach) =>
            extent.panel.map((panel) => ({ language, size, theme, orientation, reach, panel })),
          ),
        ),
      ),
    ),
  );
}

export const nameOfView = ({ language, size, theme, orientation, reach, panel }: View): string =>
  [language, size, theme, orientation, reach, panel].join(' ');
