import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bugFields, type LogEvent, logEvents, openLog } from '../../../main/log.ts';
import { logEventsPage } from '../../../scripts/log-events.ts';
import { temporaryFolder } from '../../fixtures/storage/temporary-folder.ts';

const LEVELS = { info: 30, warn: 40, error: 50 };
const line = z.record(z.string(), z.unknown());
const events = Object.keys(logEvents).filter((name): name is LogEvent => name in logEvents);

function linesOf(folder: string) {
  const text = readFileSync(join(folder, 'kiosk.log'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((written) => line.parse(JSON.parse(written)));
}

describe('the log file', () => {
  test('holds each event by its id, level, meaning and time, and no field beyond those given', () => {
    const folder = temporaryFolder();
    const log = openLog(folder);
    for (const event of events) log(event, { count: 1 });
    const written = linesOf(folder);
    expect(written).toEqual(
      events.map((event) => ({
        event,
        count: 1,
        level: LEVELS[logEvents[event].level],
        msg: logEvents[event].meaning,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      })),
    );
  });

  test('names neither machine nor process', () => {
    const folder = temporaryFolder();
    openLog(folder)('lineUp');
    expect(linesOf(folder).map((written) => Object.keys(written).toSorted())).toEqual([
      ['event', 'level', 'msg', 'time'],
    ]);
  });

  test('is written at once, goes on after a restart, and only the service user can read it', () => {
    const folder = join(temporaryFolder(), 'logs');
    openLog(folder)('kioskStarted');
    openLog(folder)('kioskStopped');
    expect(linesOf(folder).map(({ event }) => event)).toEqual(['kioskStarted', 'kioskStopped']);
    expect(statSync(join(folder, 'kiosk.log')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('that cannot be written stops nothing', () => {
    const folder = temporaryFolder();
    // The system's own full disk.
    symlinkSync('/dev/full', join(folder, 'kiosk.log'));
    const log = openLog(folder);
    expect(() => {
      log('claimNotStored');
      log('lineUp');
    }).not.toThrow();
  });
});

describe('a bug in the log', () => {
  const personal = 'NIK 3273014507720003 of RAHMAT';

  test('is named and placed, without its message', () => {
    const fields = bugFields(new RangeError(personal));
    const places = expect.arrayContaining([expect.stringContaining('log.test.ts')]);
    expect(fields).toEqual({ name: 'RangeError', at: places });
    expect(JSON.stringify(fields)).not.toContain('3273014507720003');
  });

  test('leaves out a message of several lines, even one that looks like a place', () => {
    const fields = bugFields(new Error(`cannot read\n    at ${personal}\n    at ${personal}:1:1`));
    expect(JSON.stringify(fields)).not.toContain('3273014507720003');
  });

  test('leaves out the message of a schema, which may quote the value', () => {
    const parsed = z.object({ nik: z.literal('x') }).safeParse({ nik: personal });
    expect(JSON.stringify(bugFields(parsed.error))).not.toContain('3273014507720003');
  });

  test.each([
    ['text', personal, { name: 'string' }],
    ['nothing', undefined, { name: 'undefined' }],
    ['an object', { message: personal }, { name: 'object' }],
  ])('that threw %s is named by its kind', (_what, thrown, fields) => {
    expect(bugFields(thrown)).toEqual(fields);
  });
});

describe('the catalogue of events', () => {
  test('explains each in a sentence that stands in a table', () => {
    for (const event of events) {
      expect(logEvents[event].meaning).toMatch(/^[A-Z][^|\n]+\.$/);
    }
  });

  test('is what docs/log-events.md shows', () => {
    const page = readFileSync(new URL('../../../docs/log-events.md', import.meta.url), 'utf8');
    expect(page, 'write it anew with npx tsx scripts/log-events.ts').toBe(logEventsPage());
    for (const event of events) expect(page).toContain(`| ${event} | ${logEvents[event].level} | `);
  });

  test('holds exactly the events that the kiosk logs', () => {
    const sources = kioskSources();
    const logged = [...sources.matchAll(/\blog\((?:[^?(),]* \? )?'(\w+)'(?: : '(\w+)')?/g)];
    const names = logged.flatMap(([, first = '', second]) => (second ? [first, second] : [first]));
    expect([...new Set(names)].toSorted()).toEqual(events.toSorted());
  });
});

/** All of main/ as text; the calls of `log` in it are few and plain. */
function kioskSources(): string {
  const main = new URL('../../../main/', import.meta.url);
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts'));
  return sources.map((file) => readFileSync(new URL(file, main), 'utf8')).join('\n');
}
