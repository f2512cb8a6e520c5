import { rules } from '../../contract/language/id/rules.ts';
import type { Decision } from './decide.ts';

const steps: Readonly<Record<string, { readonly todo: string }>> = {
  ...rules.obstacles,
  ...rules.conditions,
};

/** Whether the screens name one next step for what decided, or the day from which time alone has helped. */
export function hasNextStep({ mayClaim, decidedBy, possibleOn }: Decision): boolean {
  if (mayClaim || possibleOn !== undefined) return true;
  return (steps[decidedBy]?.todo ?? '') !== '';
}
