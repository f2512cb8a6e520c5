import ical, { ICalEventRepeatingFreq } from 'ical-generator';

interface Reminder {
  readonly summary: string;
  readonly about: string;
  /** YYYY-MM-DD and HH:MM, where the person is. */
  readonly firstOn: string;
  readonly at: string;
  readonly madeAt: string;
  readonly language: string;
}

/** The same for everybody, so that an entry taken twice replaces itself; it names nobody. */
const UID = 'iuran-bpu@anjungan-jht.example';

/** A calendar (RFC 5545) of one entry that comes back every month, at the local time of wherever the phone is. */
export function calendarEntry({ summary, about, firstOn, at, madeAt, language }: Reminder): string {
  const calendar = ical({
    prodId: { company: 'Anjungan JHT', product: 'Iuran BPU', language: language.toUpperCase() },
  });
  calendar.createEvent({
    id: UID,
    summary,
    description: about,
    // Floating: written without a zone, as the numbers stand here.
    floating: true,
    start: new Date(`${firstOn}T${at}:00Z`),
    stamp: new Date(madeAt),
    repeating: { freq: ICalEventRepeatingFreq.MONTHLY },
  });
  return calendar.toString();
}
