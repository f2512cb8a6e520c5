/** `stop` is no picture at all, `fair` one that the person may take, `good` one that the kiosk takes by itself. */
export type Level = 'stop' | 'fair' | 'good';

/** One thing that was measured: how good it is, and what to do where it is not. */
export interface Finding<Hint extends string> {
  readonly hint: Hint;
  readonly level: Level;
}

export interface Limits {
  readonly good: number;
  readonly stop: number;
}

export function above<Hint extends string>(hint: Hint, value: number, { good, stop }: Limits): Finding<Hint> {
  return { hint, level: value > stop ? 'stop' : value > good ? 'fair' : 'good' };
}

export function below<Hint extends string>(hint: Hint, value: number, { good, stop }: Limits): Finding<Hint> {
  return { hint, level: value < stop ? 'stop' : value < good ? 'fair' : 'good' };
}

/** The first that stops a picture, or else the first that is merely not good: the one thing to do now. */
export function mostUrgent<Hint extends string>(
  findings: readonly Finding<Hint>[],
): Finding<Hint | 'holdStill'> {
  const found =
    findings.find(({ level }) => level === 'stop') ?? findings.find(({ level }) => level === 'fair');
  return found ?? { level: 'good', hint: 'holdStill' };
}
