import { deviceNameSchema } from '../../../contract/fleet/devices.ts';
import type { CameraUse, ChosenCameras } from '../../../contract/photo/cameras.ts';
import type { StaffId } from '../../../contract/staff/staff.ts';
import type { KioskConfig } from '../../configuration/config.ts';
import type { StoredSettings } from './stored-settings.ts';

/** Which camera is for what: as staff chose at this kiosk, else as the provisioning file says. */
export interface CameraChoice {
  chosen(): ChosenCameras;
  choose(use: CameraUse, camera: string | null, by: StaffId): Promise<void>;
}

const names = { face: 'faceCamera', document: 'documentCamera' } as const;

export function cameraChoice(stored: StoredSettings, provisioned: KioskConfig['cameras']): CameraChoice {
  const byStaff = stored.all();

  function chosenFor(use: CameraUse): string | null {
    // Undefined where staff chose nothing, or what this version does not understand.
    const staffs = deviceNameSchema.nullable().safeParse(byStaff[names[use]]).data;
    return staffs === undefined ? (provisioned[use] ?? null) : staffs;
  }

  let chosen: ChosenCameras = { face: chosenFor('face'), document: chosenFor('document') };
  return {
    chosen: () => chosen,
    async choose(use, camera, by) {
      await stored.store(names[use], camera, by);
      chosen = { ...chosen, [use]: camera };
    },
  };
}
