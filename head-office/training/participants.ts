import { v5 as uuidV5 } from 'uuid';
import { addDays, addMonths, readDay, writeDay } from '../../contract/calendar.ts';
import { type Nik, nikSchema } from '../../contract/identity/nik.ts';
import document from './participants.json' with { type: 'json' };
import { type TrainingDay, type TrainingParticipant, trainingSchema } from './schema.ts';

/** Name space (RFC 9562 section 6.5) in which a case's name makes the same participant id at every start. */
const CASES = '5b1a3e0c-8f0e-4a57-9d3c-5c2f7f1f0a11';

const training = trainingSchema.parse(document);
/** Made-up people only. */
export const trainingParticipants: readonly TrainingParticipant[] = training.participants;
/** All of them sign in with it; it protects nothing. */
export const trainingPassword: string = training.password;

export function participantIdOf(participant: TrainingParticipant): string {
  return uuidV5(participant.case, CASES);
}

/** A NIK built like a real one: district, birth date (day plus 40 for women), serial number. */
export function nikOf({ nikRegion, nikSerial, sex, ...person }: TrainingParticipant, today: string): Nik {
  const { year, month, day } = readDay(dayOf(person.birthDate, today));
  const middle = [sex === 'female' ? day + 40 : day, month, year % 100];
  return nikSchema.parse(
    `${nikRegion}${middle.map((part) => String(part).padStart(2, '0')).join('')}${nikSerial}`,
  );
}

/** The day as YYYY-MM-DD, counted from today where it is relative. */
export function dayOf(day: TrainingDay, today: string): string {
  if (typeof day === 'string') return day;
  if ('calendarYearsAgo' in day) {
    const [month = 1, dayOfMonth = 1] = day.monthAndDay.split('-').map(Number);
    return writeDay({ year: readDay(today).year - day.calendarYearsAgo, month, day: dayOfMonth });
  }
  return addDays(addMonths(today, -(day.yearsAgo * 12 + day.monthsAgo)), -day.daysAgo);
}
