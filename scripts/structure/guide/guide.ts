import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectionsToQuestions } from './questions.ts';
import { type Recipe, readRecipes } from './recipes.ts';
import { sectionsOf } from './sections.ts';

/** What docs/develop.md promises of the tree, held against it. */
export interface Guide {
  readonly recipes: readonly Recipe[];
  /** To recipes and questions, a sentence each. */
  readonly objections: readonly string[];
}

/** @returns null while the page is not written. */
export function readGuide(root: string): Guide | null {
  const file = join(root, 'docs', 'develop.md');
  if (!existsSync(file)) return null;
  const page = sectionsOf(readFileSync(file, 'utf8'));
  const recipes = readRecipes(root, page);
  const objections = [
    ...recipes.flatMap((recipe) => recipe.objections),
    ...objectionsToQuestions(root, page),
  ];
  return { recipes, objections };
}
