import { prepareSqliteForNode } from '../runtime/sqlite-addon.ts';

/** So that vitest can be run by itself, right after `npm ci`. */
export const setup = prepareSqliteForNode;
