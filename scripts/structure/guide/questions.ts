import { isThere, pathsIn } from './paths.ts';
import type { Section } from './sections.ts';

// The questions in docs/develop.md:
//
//     ## Ten questions
//
//     1. **Where is the wait between two attempts computed?** In `main/outbox/backoff.ts`.
//
// Each answer names at least one path in backticks; a folder's ends with `/`.

const TITLE = 'Ten questions';
const COUNT = 10;

/** What is wrong with the ten questions of the developer's page, a sentence each. */
export function objectionsToQuestions(root: string, page: readonly Section[]): string[] {
  const items = page.filter(({ title }) => title === TITLE).flatMap((section) => section.items);
  const count = `docs/develop.md has ${items.length} questions under '${TITLE}': let there be ${COUNT}.`;
  return [...(items.length === COUNT ? [] : [count]), ...items.flatMap((item) => objectionsTo(root, item))];
}

function objectionsTo(root: string, item: string): string[] {
  const [, question, answer = ''] = /^\*\*([^*]+\?)\*\*(.*)$/.exec(item) ?? [];
  if (question === undefined)
    return [`"${item}" in docs/develop.md asks nothing: begin it with a question in bold.`];
  const paths = pathsIn(answer);
  if (paths.length === 0)
    return [`"${question}" in docs/develop.md has no place for an answer: name its path in backticks.`];
  return paths
    .filter((path) => !isThere(root, path))
    .map((path) => `"${question}" in docs/develop.md names ${path}, which is not there: correct the path.`);
}
