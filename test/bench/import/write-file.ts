import { open } from 'node:fs/promises';
import { toNdjson, writtenPeople } from '../../fixtures/core/people.ts';

const AT_ONCE = 5_000;

/** Writes a file of so many made-up people; returns its length in bytes. */
export async function writePeopleFile(path: string, people: number): Promise<number> {
  const file = await open(path, 'w');
  try {
    for (let first = 0; first < people; first += AT_ONCE) {
      await file.appendFile(toNdjson(writtenPeople(Math.min(AT_ONCE, people - first), first)));
    }
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
