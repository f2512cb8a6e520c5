import { isPolicyData, type RecipeLimit, recipes } from '../tree/house.ts';
import { isThere, pathsIn } from './paths.ts';
import type { Section } from './sections.ts';

// A recipe in docs/develop.md:
//
//     ### Recipe: a screen
//
//     1. `contract/kiosk-api/screens/<topic>.ts`: what the screen shows.
//     2. `renderer/screens/<topic>/<screen>.tsx`: how it is drawn.
//
// Each item of the numbered list begins with the path that is touched in it; a folder's ends with `/`. What is only run
// and touches nothing stands below the list. The words behind "Recipe: a" end with one of the names in house.ts.

export interface Recipe {
  readonly name: string;
  /** Distinct ones, without the policy's data where that is not counted. */
  readonly files: number;
  readonly folders: number;
  readonly policyData: number;
  /** What it breaks, a sentence each. */
  readonly objections: readonly string[];
}

/** The recipes of the developer's page in the order of house.ts; one that is not there has an objection and no files. */
export function readRecipes(root: string, page: readonly Section[]): Recipe[] {
  return Object.entries(recipes).map(([name, limit]) => {
    const written = page.filter(({ title }) => nameOf(title) === name);
    const [section] = written;
    if (section && written.length === 1) return readRecipe(root, name, limit, section.items);
    const why = section ? `is written ${written.length} times: keep one` : 'is not written: add it';
    const objections = [`The recipe '${name}' ${why} in docs/develop.md.`];
    return { name, files: 0, folders: 0, policyData: 0, objections };
  });
}

const nameOf = (title: string): string | undefined => /^Recipe: an? (?:.+ )?(\S+)$/.exec(title)?.[1];

function readRecipe(root: string, name: string, limit: RecipeLimit, items: readonly string[]): Recipe {
  const steps = items.map((text) => ({ text, path: text.startsWith('`') ? pathsIn(text)[0] : undefined }));
  const paths = new Set(steps.map(({ path }) => path).filter((path) => path !== undefined));
  const isData = (path: string) => limit.policyData === true && isPolicyData(path);
  const folders = [...paths].filter((path) => path.endsWith('/'));
  const files = [...paths].filter((path) => !path.endsWith('/') && !isData(path));
  const wrong = [
    paths.size === 0 && 'has no steps: list them with numbers',
    limit.files !== undefined &&
      files.length > limit.files &&
      `touches ${files.length} files, more than ${limit.files}: bring together what it touches apart`,
    folders.length > limit.folders &&
      `touches ${folders.length} whole folders, more than ${limit.folders}: name the files instead`,
    ...steps.map(
      ({ text, path }) =>
        path === undefined &&
        `has the step "${text}": begin it with the path of what it touches, in backticks`,
    ),
    ...steps.map(
      ({ text, path }) =>
        limit.oneLine === true &&
        path !== undefined &&
        files.includes(path) &&
        !/\bone line\b/.test(text) &&
        `touches ${path} in more than one line, or does not say "one line"`,
    ),
    ...[...paths].map(
      (path) => !isThere(root, path) && `names ${path}, which is not there: correct the path`,
    ),
  ].filter((objection) => objection !== false);
  return {
    name,
    files: files.length,
    folders: folders.length,
    policyData: paths.size - files.length - folders.length,
    objections: wrong.map((what) => `The recipe '${name}' in docs/develop.md ${what}.`),
  };
}
