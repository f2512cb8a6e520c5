import type { AttemptGroup } from '../attempt.ts';
import { keys } from './keys.ts';
import { kids } from './kids.ts';

export const attemptGroups: readonly AttemptGroup[] = [
  { name: 'key theft', attempts: keys },
  { name: 'kids', attempts: kids },
];
