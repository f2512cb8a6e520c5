import type { Entries, Entry } from './entry.ts';
import type { Line } from './read-lines.ts';

/** A person a line, as JSON; empty lines count for nothing. */
export async function* readNdjson(lines: AsyncIterable<readonly Line[]>): Entries {
  for await (const some of lines) yield some.flatMap(toEntry);
}

function toEntry(line: Line): Entry[] {
  if ('problem' in line) return [refused(line.number, line.problem)];
  if (line.text.trim() === '') return [];
  try {
    return [{ line: line.number, person: JSON.parse(line.text), faults: [] }];
  } catch {
    return [refused(line.number, 'is no JSON: write one person in each line')];
  }
}

function refused(line: number, problem: string): Entry {
  return { line, person: undefined, faults: [{ path: [], problem }] };
}
