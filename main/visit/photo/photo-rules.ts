import type { PhotoRules } from '../../../contract/policy/photo.ts';
import type { Policy } from '../../../contract/policy/schema.ts';
import type { VisitConfig } from '../../configuration/config.ts';

/** The policy's rules with this kiosk's own times and camera; null where it does not look at faces. */
export function photoRulesOf({ photo }: VisitConfig, policy: Policy): PhotoRules | null {
  if (!photo.faceCheck) return null;
  return {
    ...policy.photo,
    manualAfterSeconds: photo.manualAfterSeconds ?? policy.photo.manualAfterSeconds,
    helpAfterSeconds: photo.helpAfterSeconds ?? policy.photo.helpAfterSeconds,
    camera: photo.camera ?? policy.photo.camera,
  };
}
