import { z } from 'zod';
import { type BranchStaff, branchStaffSchema } from '../../../contract/head-office/staff.ts';
import { whenFree } from '../../database/busy.ts';
import type { KioskDatabase } from '../../database/open.ts';

/** Who is staff at this branch as the head office said last: names alone, for when it cannot be asked. */
export interface KnownBranch {
  read(): BranchStaff;
  /** As soon as nobody else holds the database. */
  write(branch: BranchStaff): Promise<void>;
}

const rowSchema = z.object({
  list: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(branchStaffSchema),
});

export function knownBranch(database: KioskDatabase): KnownBranch {
  const select = database.prepare('SELECT list FROM branch_staff');
  const update = database.prepare('UPDATE branch_staff SET list = ?');
  return {
    read: () => rowSchema.parse(select.get()).list,
    async write(branch) {
      const list = JSON.stringify(branch);
      if (list !== JSON.stringify(this.read())) await whenFree(() => update.run(list));
    },
  };
}
