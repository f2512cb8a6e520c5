import { addDays } from '../../calendar.ts';
import { type Doubt, type FindDoubts, impossible, unusual } from './parts/doubt.ts';

/** Editions are prepared weeks ahead, and for the turn of a year; further ahead a year is mistyped. */
const FURTHEST_DAYS = 400;

/** Number and first day of the edition itself. */
export const editionDoubts: FindDoubts = ({ edition, before, today }) => {
  if (!before) return [];
  const { version, validFrom } = edition;
  const doubts: Doubt[] = [];
  const next = before.version + 1;
  if (version < next) {
    const values = { is: { number: version }, newest: { number: before.version }, next: { number: next } };
    doubts.push(impossible('notNewer', ['version'], values));
  } else if (version > next) {
    doubts.push(unusual('versionJump', ['version'], { is: { number: version }, next: { number: next } }));
  }
  if (validFrom < today) {
    doubts.push(unusual('startsInPast', ['validFrom'], { is: { day: validFrom }, today: { day: today } }));
  }
  if (validFrom > addDays(today, FURTHEST_DAYS)) {
    doubts.push(unusual('startsFarAhead', ['validFrom'], { is: { day: validFrom }, today: { day: today } }));
  }
  if (validFrom < before.validFrom) {
    const values = {
      is: { day: validFrom },
      other: { day: before.validFrom },
      version: { number: before.version },
    };
    doubts.push(unusual('startsBeforeOther', ['validFrom'], values));
  }
  return doubts;
};
