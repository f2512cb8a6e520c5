import { z } from 'zod';
import type { StaffId } from '../../../contract/staff/staff.ts';
import type { AuditLog } from '../../audit/log.ts';
import { whenFree } from '../../database/busy.ts';
import type { Flush } from '../../database/flush.ts';
import type { KioskDatabase } from '../../database/open.ts';

/** What staff set at this kiosk, by name; each change stands in the audit log. */
export interface StoredSettings {
  /** As they are stored: of this version or another one. */
  all(): Readonly<Record<string, unknown>>;
  /** As soon as nobody else holds the database; resolves once the disk has it. */
  store(name: string, value: number | string | null, by: StaffId): Promise<void>;
}

const rowSchema = z.object({
  name: z.string(),
  value: z.string().transform((text): unknown => JSON.parse(text)),
});

export function storedSettings(database: KioskDatabase, audit: AuditLog, flush: Flush): StoredSettings {
  const write = database.prepare(`
    INSERT INTO local_settings (name, value) VALUES (@name, @value)
    ON CONFLICT (name) DO UPDATE SET value = @value`);
  const all = database.prepare('SELECT name, value FROM local_settings');
  return {
    all: () =>
      Object.fromEntries(
        all
          .all()
          .map((row) => rowSchema.parse(row))
          .map(({ name, value }) => [name, value]),
      ),
    async store(name, value, by) {
      await whenFree(
        database.transaction(() => {
          write.run({ name, value: JSON.stringify(value) });
          audit.append('settingChanged', { name, value, by });
        }),
      );
      await flush();
    },
  };
}
