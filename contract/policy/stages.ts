import { z } from 'zod';

export const STAGES = ['agenda', 'determination', 'approval', 'payment', 'done'] as const;
/** Agenda, Penetapan, Persetujuan, Pembayaran, Selesai: the stages that Tracking Klaim shows. */
export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;
