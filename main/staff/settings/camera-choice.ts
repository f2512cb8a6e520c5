import { z } from 'zod';
import { type CameraUse, type ChosenCameras, cameraNameSchema } from '../../../contract/photo/cameras.ts';
import type { StaffId } from '../../../contract/staff/staff.ts';
import type { AuditLog } from '../../audit/log.ts';
import type { KioskConfig } from '../../configuration/config.ts';
import type { KioskDatabase } from '../../database/open.ts';

/** Which camera is for what: as staff chose at this kiosk, else as the provisioning file says. */
export interface CameraChoice {
  chosen(): ChosenCameras;
  choose(use: CameraUse, camera: string | null, by: StaffId): void;
}

interface Dependencies {
  readonly database: KioskDatabase;
  readonly audit: AuditLog;
  readonly provisioned: KioskConfig['cameras'];
}

const names = { face: 'faceCamera', document: 'documentCamera' } as const;
const rowSchema = z.object({ value: z.string().transform((text): unknown => JSON.parse(text)) });

export function cameraChoice({ database, audit, provisioned }: Dependencies): CameraChoice {
  const write = database.prepare(`
    INSERT INTO local_settings (name, value) VALUES (@name, @value)
    ON CONFLICT (name) DO UPDATE SET value = @value`);
  const read = database.prepare('SELECT value FROM local_settings WHERE name = ?');

  /** Undefined where staff chose nothing, or what this version does not understand. */
  function byStaff(use: CameraUse): string | null | undefined {
    const row = rowSchema.optional().parse(read.get(names[use]));
    return row && cameraNameSchema.nullable().safeParse(row.value).data;
  }

  function chosenFor(use: CameraUse): string | null {
    const staffs = byStaff(use);
    return staffs === undefined ? (provisioned[use] ?? null) : staffs;
  }

  let chosen: ChosenCameras = { face: chosenFor('face'), document: chosenFor('document') };
  return {
    chosen: () => chosen,
    choose(use, camera, by) {
      database.transaction(() => {
        write.run({ name: names[use], value: JSON.stringify(camera) });
        audit.append('settingChanged', { name: names[use], value: camera, by });
      })();
      chosen = { ...chosen, [use]: camera };
    },
  };
}
