import type { Policy } from '../../../contract/policy/schema.ts';
import type { VisitConfig } from '../../configuration/config.ts';

/** The policy's rules with this kiosk's own times; its limits hold where nothing looks at documents, too. */
export function documentRulesOf({ photo }: VisitConfig, { documentPhoto }: Policy) {
  const manualAfterSeconds = photo.manualAfterSeconds ?? documentPhoto.manualAfterSeconds;
  return { rules: { ...documentPhoto, manualAfterSeconds }, looks: photo.documentCheck };
}
