import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '..', '..');

export const inProject = (...path: string[]): string => join(projectRoot, ...path);
