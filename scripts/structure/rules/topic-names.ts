import { isTopic, type Place, places } from '../tree/house.ts';
import type { Tree } from '../tree/tree.ts';

/** In a folder that is divided by topic, what bears the name of none. */
export function namesOutsideTheList(tree: Tree): string[] {
  return places.flatMap((place) => {
    const entries = entriesIn(tree, place);
    if (entries.size === 0)
      return [
        `${place.folder} holds nothing: name the folder in its place in scripts/structure/tree/house.ts.`,
      ];
    return [...entries]
      .filter(([, name]) => !isTopic(name) && !Object.hasOwn(place.besides, name))
      .map(
        ([path]) =>
          `${path} bears the name of no topic: give it one of those in scripts/structure/tree/house.ts, ` +
          'or list it there with a reason.',
      );
  });
}

/** What lies directly in a place, by path, with the name that is to be a topic's. */
function entriesIn(tree: Tree, { folder, divided }: Place): Map<string, string> {
  const parts = folder.split('/');
  const entries = new Map<string, string>();
  for (const { path } of tree) {
    const names = path.split('/');
    if (names.length <= parts.length || parts.some((part, at) => part !== '*' && part !== names[at]))
      continue;
    const name = names[parts.length] ?? '';
    const isFile = names.length === parts.length + 1;
    if (isFile && divided === 'folders') continue;
    entries.set(names.slice(0, parts.length + 1).join('/'), isFile ? name.replace(/\..*$/, '') : name);
  }
  return entries;
}
