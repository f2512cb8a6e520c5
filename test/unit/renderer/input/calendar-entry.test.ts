import { describe, expect, test } from 'vitest';
import { languageCodes } from '../../../../contract/language/languages.ts';
import { texts } from '../../../../renderer/language/texts.ts';
import { drawQr } from '../../../../renderer/primitives/draw-qr.ts';
import { calendarEntry } from '../../../../renderer/screens/contributions/calendar-entry.ts';

/** Modules along one side up to which a phone reads a code of 80 mm at arm's length: a millimetre each. */
const MOST_MODULES = 80;

describe.each(languageCodes)('the reminder to take along, in %s', (language) => {
  const { summary, about } = texts[language].contributionReminder.event;
  const entry = calendarEntry({
    summary,
    about,
    firstOn: '2026-12-05',
    at: '09:00',
    madeAt: '2026-11-22T03:00:00.000Z',
    language,
  });
  const unfolded = entry.replaceAll('\r\n ', '');

  test('is a calendar of one entry, every month, in local time (RFC 5545)', () => {
    expect(unfolded.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `PRODID:-//Anjungan JHT//Iuran BPU//${language.toUpperCase()}`,
      'BEGIN:VEVENT',
      'UID:iuran-bpu@anjungan-jht.example',
      'SEQUENCE:0',
      'DTSTAMP:20261122T030000Z',
      'DTSTART:20261205T090000',
      'RRULE:FREQ=MONTHLY',
      `SUMMARY:${summary}`,
      `DESCRIPTION:${about}`,
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  test('keeps its lines to 75 octets', () => {
    expect(entry.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  test('makes a code that phones can read', () => {
    expect(drawQr(entry).size).toBeLessThanOrEqual(MOST_MODULES);
  });
});
