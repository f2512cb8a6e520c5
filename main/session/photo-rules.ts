import type { PhotoRules } from '../../contract/policy/photo.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import type { KioskConfig } from '../config.ts';

/** The policy's rules with this kiosk's own times and camera; null where it does not look at faces. */
export function photoRulesOf({ photo }: KioskConfig, policy: Policy): PhotoRules | null {
  if (!photo.faceCheck) return null;
  return {
    ...policy.photo,
    manualAfterSeconds: photo.manualAfterSeconds ?? policy.photo.manualAfterSeconds,
    helpAfterSeconds: photo.helpAfterSeconds ?? policy.photo.helpAfterSeconds,
    camera: photo.camera ?? policy.photo.camera,
  };
}

/** The same for papers, whose limits hold where nothing looks at them, too. */
export function paperRulesOf({ photo }: KioskConfig, { paperPhoto }: Policy) {
  const manualAfterSeconds = photo.manualAfterSeconds ?? paperPhoto.manualAfterSeconds;
  return { rules: { ...paperPhoto, manualAfterSeconds }, looks: photo.paperCheck };
}
