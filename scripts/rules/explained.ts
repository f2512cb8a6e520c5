import { id } from '../../renderer/language/id.ts';
import type { Decision } from './decide.ts';

const steps: Readonly<Record<string, { readonly todo: string }>> = { ...id.obstacles, ...id.conditions };

/** Whether the screens name one next step for what decided, or the day from which time alone has helped. */
export function hasNextStep({ mayClaim, decidedBy, possibleOn }: Decision): boolean {
  if (mayClaim || possibleOn !== undefined) return true;
  return (steps[decidedBy]?.todo ?? '') !== '';
}
