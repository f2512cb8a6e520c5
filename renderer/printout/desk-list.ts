import { type DeskPageName, deskTexts } from '../language/desk-texts.ts';
import type { Block } from './block.ts';
import { paragraph, strong, title } from './slip-parts.ts';
import type { Words } from './words.ts';

/** Where to go and what to bring, for who goes on at the desk. */
export function deskList(name: DeskPageName, { t }: Words): readonly Block[] {
  const texts = deskTexts(name, t);
  return [title(texts.title), paragraph(texts.hint), ...texts.todo.map(strong), paragraph(t('slip.desk'))];
}
