import { PAGE_THEMES, type PageTheme, pagePalettes } from '../../../contract/theme/page-palettes.ts';
import { COLOURS } from '../../../contract/theme/palette.ts';
import { TYPE_SCALE } from '../../../contract/theme/type-scale.ts';

/** Colours and sizes of all pages as CSS variables: dark where the device asks for it or a person chose it, light on paper. */
export const THEME = `
:root{color-scheme:light;${colours('light')};${Object.entries(TYPE_SCALE)
  .map(([name, size]) => `--${name}:${size}rem`)
  .join(';')};--radius:.75rem;--pad:1rem}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){color-scheme:dark;${colours('dark')}}}
${PAGE_THEMES.map(
  (theme) => `@media screen{:root[data-theme=${theme}]{color-scheme:${theme};${colours(theme)}}}`,
).join('\n')}
`;

function colours(theme: PageTheme): string {
  return COLOURS.map((colour) => `--${colour}:${pagePalettes[theme][colour]}`).join(';');
}
