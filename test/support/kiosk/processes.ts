import type { Kiosk } from './kiosk.ts';

interface KioskProcess {
  /** The kind of process, as Chromium names it: `Browser` is main, `Tab` the page. */
  readonly type: string;
  /** What a process of a kind that there are several of is for, or else its kind. */
  readonly name: string;
  readonly pid: number;
}

/** All that the kiosk consists of now. */
export async function processesOf(kiosk: Kiosk): Promise<readonly KioskProcess[]> {
  return kiosk.program.evaluate(({ app }) =>
    app.getAppMetrics().map(({ type, name, pid }) => ({ type, name: name ?? type, pid })),
  );
}
