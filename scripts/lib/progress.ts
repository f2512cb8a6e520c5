const quietFor = 1_500;
const betweenLines = process.stdout.isTTY ? 500 : 5_000;

/**
 * Runs one step and shows that it is alive: nothing while it is quick, then its title with the seconds and
 * whatever detail the step reports (a byte counter, say), on one rewritten line in a terminal.
 */
export async function step<T>(
  title: string,
  work: (detail: (text: string) => void) => Promise<T>,
): Promise<T> {
  const begun = Date.now();
  let detail = '';
  let shown = 0;
  const show = () => {
    const now = Date.now();
    if (now - begun < quietFor || now - shown < betweenLines) return;
    shown = now;
    write(`${title} … ${seconds(begun)}${detail === '' ? '' : `, ${detail}`}`, false);
  };
  const timer = setInterval(show, 250);
  try {
    const result = await work((text) => {
      detail = text;
      show();
    });
    if (shown > 0) write(`${title}: done in ${seconds(begun)}`, true);
    return result;
  } catch (error) {
    if (shown > 0) write(`${title}: stopped after ${seconds(begun)}`, true);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(0)} s`;

function write(line: string, last: boolean): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}${last ? '\n' : ''}`);
  else console.log(line);
}
