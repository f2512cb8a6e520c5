import { existsSync, readFileSync } from 'node:fs';
import { inProject } from '../../scripts/lib/project.ts';
import type { Requirement } from './requirement.ts';

/** Tests that are named, and are not there: `file: title`. */
export function missingTests({ tests }: Requirement): readonly string[] {
  return tests
    .filter(({ file, title }) => {
      const path = inProject(file);
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(title);
    })
    .map(({ file, title }) => `${file}: ${title}`);
}
