import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import { Stop } from '../../../scripts/lib/stop.ts';
import { jpegSize } from './jpeg-size.ts';
import { type Labels, labelsSchema, type Picture } from './labels.ts';

const LABELS = 'labels.json';
/** Faults named at once. */
const NAMED = 10;
const HOW = 'docs/photo-set.md says how.';

/**
 * A set of labelled pictures, whole and sound.
 * @throws Stop with what is wrong with it, by file and field, and what to do about it.
 */
export function readSet(folder: string): readonly Picture[] {
  const all = labelsIn(folder);
  const twice = all.filter(({ file }, index) => all.findIndex((other) => other.file === file) !== index);
  if (twice.length > 0) {
    throw new Stop(
      `${join(folder, LABELS)} names a picture twice: ${named(twice)}.`,
      'Leave one entry for each picture.',
    );
  }
  const missing = all.filter(({ file }) => !existsSync(join(folder, file)));
  if (missing.length > 0) {
    throw new Stop(
      `${missing.length} of ${all.length} pictures of ${folder} are not there: ${named(missing)}.`,
      `Put them beside ${LABELS}, or take their entries out.`,
    );
  }
  checkSizes(folder, all);
  return all.map((labels) => ({ labels, jpeg: () => readFileSync(join(folder, labels.file)) }));
}

function labelsIn(folder: string): readonly Labels[] {
  const path = join(folder, LABELS);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Stop(
      `There is no folder ${folder}.`,
      'Name the folder that holds the pictures and their labels.',
    );
  }
  if (!existsSync(path)) {
    throw new Stop(
      `The folder ${folder} has no ${LABELS}.`,
      `Write one that says what is on each picture: ${HOW}`,
    );
  }
  const read = z.array(z.unknown()).safeParse(jsonIn(path));
  if (!read.success) {
    throw new Stop(`${path} is no list.`, `Write one entry for each picture between [ and ]: ${HOW}`);
  }
  if (read.data.length === 0) {
    throw new Stop(`${path} names no picture.`, `Write one entry for each picture: ${HOW}`);
  }
  const parsed = read.data.map((entry) => labelsSchema.safeParse(entry));
  const faults = parsed.flatMap(({ error }, index) =>
    (error?.issues ?? []).map(({ path: field, message }) => {
      const file = z.object({ file: z.string() }).safeParse(read.data[index]).data?.file;
      const entry = file === undefined ? `entry ${index + 1}` : `entry ${index + 1} (${file})`;
      return `${entry}, ${field.join('.') || 'the entry itself'}: ${message}`;
    }),
  );
  if (faults.length > 0) {
    const more = faults.length > NAMED ? `\n  and ${faults.length - NAMED} more` : '';
    throw new Stop(
      `${path} says what cannot be understood:\n  ${faults.slice(0, NAMED).join('\n  ')}${more}`,
      `Put these fields right: ${HOW}`,
    );
  }
  return parsed.flatMap(({ data }) => data ?? []);
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Stop(
      `${path} is no JSON: ${error instanceof Error ? error.message : String(error)}.`,
      'Look for a comma or a quotation mark that is missing or too many.',
    );
  }
}

/** A check of a smaller picture than the kiosk's camera gives says nothing about the kiosk. */
function checkSizes(folder: string, all: readonly Labels[]): void {
  const wanted = defaultPolicy.photo.camera;
  const faults = all.flatMap(({ file }) => {
    const size = jpegSize(readFileSync(join(folder, file)));
    if (!size) return [`${file} is no JPEG picture`];
    const isEnough = size.width >= wanted.width && size.height >= wanted.height;
    return isEnough ? [] : [`${file} is ${size.width} by ${size.height}`];
  });
  if (faults.length === 0) return;
  throw new Stop(
    `${faults.length} of ${all.length} pictures of ${folder} are of another size: ${faults.slice(0, NAMED).join(', ')}.`,
    `Take them with the kiosk's own camera, ${wanted.width} by ${wanted.height} pixels or more, and do not cut them.`,
  );
}

function named(all: readonly Labels[]): string {
  const files = all.slice(0, NAMED).map(({ file }) => file);
  return `${files.join(', ')}${all.length > NAMED ? ` and ${all.length - NAMED} more` : ''}`;
}
