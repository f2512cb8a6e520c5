/** An expected end of a script: what went wrong and what the reader can do about it. */
export class Stop extends Error {
  readonly remedy: string;

  constructor(cause: string, remedy: string) {
    super(cause);
    this.name = 'Stop';
    this.remedy = remedy;
  }
}

export function explain(error: unknown): string {
  if (error instanceof Stop) return `${error.message}\n  What to do: ${error.remedy}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Runs a script's body; its number is the exit code, and whatever it throws is explained and gives 1. */
export async function runScript(body: () => Promise<number | undefined>): Promise<never> {
  try {
    process.exit((await body()) ?? 0);
  } catch (error) {
    console.error(`\n${explain(error)}`);
    process.exit(1);
  }
}
