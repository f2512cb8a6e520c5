import { useTranslations } from 'use-intl';
import type { StaffProblem } from '../../contract/kiosk-api/screens/staff.ts';

/** What is wrong, in words; null where nothing is. */
export function useStaffProblem(problem: StaffProblem | null): string | null {
  const t = useTranslations('staffProblems');
  if (!problem) return null;
  const { code, least = 0, most = 0, seconds = 0 } = problem;
  return t(code, { least, most, minutes: Math.ceil(seconds / 60) });
}
