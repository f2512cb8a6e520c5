import { z } from 'zod';
import type { Heartbeat } from '../../contract/fleet/heartbeat.ts';
import type { Settings } from '../configuration/configure.ts';

const DAY_MS = 86_400_000;

export const conditionSchema = z.enum(['green', 'yellow', 'red']);
/** Green: in service. Yellow: in service, with a health issue. Red: not in service, or silent. */
export type Condition = z.infer<typeof conditionSchema>;

const CONDITIONS = {
  silent: 'red',
  fault: 'red',
  closed: 'red',
  printer: 'yellow',
  camera: 'yellow',
  touch: 'yellow',
  queue: 'yellow',
  parked: 'yellow',
  notTaken: 'yellow',
  disk: 'yellow',
  storage: 'yellow',
  clock: 'yellow',
  key: 'yellow',
  audit: 'yellow',
  evidence: 'yellow',
} as const satisfies Record<string, Condition>;

export type HealthIssue = keyof typeof CONDITIONS;
export const healthIssueSchema = z.enum(Object.keys(CONDITIONS) as [HealthIssue, ...HealthIssue[]]);

/** False for what an operator decided, and for evidence, which stays by itself: they are shown, but raise no alert. */
export function raisesAlert(issue: HealthIssue): boolean {
  return issue !== 'closed' && issue !== 'evidence';
}

export function conditionOf(healthIssues: readonly HealthIssue[]): Condition {
  if (healthIssues.some((issue) => CONDITIONS[issue] === 'red')) return 'red';
  return healthIssues.length > 0 ? 'yellow' : 'green';
}

export interface HealthContext {
  readonly now: Date;
  /** Until when the kiosk's key is in force. */
  readonly keyUntil: string | undefined;
  /** The kiosk does not show where its audit log ends, or not under its own signature. */
  readonly headMissing: boolean;
  /** There is evidence that no operator has accounted for. */
  readonly evidence: boolean;
}

/** The health issues that follow from a kiosk's heartbeat. */
export function findHealthIssues(
  beat: Heartbeat,
  { now, keyUntil, headMissing, evidence }: HealthContext,
  limits: Settings['fleet'],
): HealthIssue[] {
  const { queue } = beat;
  const oldest = queue.oldestAt === null ? 0 : now.getTime() - Date.parse(queue.oldestAt);
  const wrong: Record<HealthIssue, boolean> = {
    silent: false,
    fault: beat.fault !== null && beat.fault !== 'operator',
    closed: beat.fault === 'operator',
    printer: !['notFitted', 'ready'].includes(beat.printer),
    camera: beat.camera !== 'ready' && beat.camera !== 'unknown',
    touch: beat.touch === 'missing',
    queue: queue.waiting > limits.queueMost || oldest > limits.queueHours * 3_600_000,
    parked: queue.parked > (queue.notTaken ?? 0),
    notTaken: (queue.notTaken ?? 0) > 0,
    storage: (beat.receipts?.recovery ?? null) !== null,
    disk: beat.diskFreeMegabytes < limits.diskMegabytes,
    clock: Math.abs(beat.clockSkewSeconds) > limits.clockSeconds,
    key: keyUntil !== undefined && Date.parse(keyUntil) - now.getTime() < limits.keyDays * DAY_MS,
    audit: headMissing,
    evidence,
  };
  return healthIssueSchema.options.filter((issue) => wrong[issue]);
}

/** From the database's form. */
export function readHealthIssues(text: string): HealthIssue[] {
  return text === '' ? [] : z.array(healthIssueSchema).parse(text.split(','));
}
