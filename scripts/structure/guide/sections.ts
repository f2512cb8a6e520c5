/** A heading of a Markdown page with the items of the numbered lists under it. */
export interface Section {
  readonly title: string;
  /** Each on one line, without its number. */
  readonly items: readonly string[];
}

/**
 * Reads as much of Markdown as the developer's page is held to: headings and numbered lists, whose items may go on
 * over several lines. What stands in a comment or in a block of code is no heading and no item.
 */
export function sectionsOf(markdown: string): Section[] {
  const sections: { title: string; items: string[] }[] = [];
  let inItem = false;
  for (const line of withoutAsides(markdown).split('\n')) {
    const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1];
    const item = /^\d+[.)]\s+(.*)$/.exec(line)?.[1];
    const items = sections.at(-1)?.items;
    if (heading !== undefined) sections.push({ title: heading, items: [] });
    else if (item !== undefined) items?.push(item);
    else if (inItem && line.trim() !== '') items?.push(`${items.pop()} ${line.trim()}`);
    // After a blank line only what is indented still belongs to the item.
    inItem = item !== undefined || (inItem && heading === undefined && line.trim() !== '');
  }
  return sections;
}

const withoutAsides = (markdown: string): string =>
  markdown
    .replaceAll('\r\n', '\n')
    .replace(/^ {0,3}(```+|~~~+)[\s\S]*?^ {0,3}\1.*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '');
