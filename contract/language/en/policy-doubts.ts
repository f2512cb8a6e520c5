import type { policyDoubts as original } from '../id/policy-doubts.ts';
import type { Translation } from '../translation.ts';

export const policyDoubts = {
  impossible: {
    againstLaw: '{place}: says {is}, but {law} has {must}. Write {must}.',
    aboveLaw: '{place}: says {is}, but {law} allows {most} at most. Write {most} or less.',
    othersThanLaw: '{place}: is open to {is}, but {law} names only {must}. Remove those that do not belong.',
    papersBeyondLaw:
      '{place}: requires {is}, but {law} does not ask for it. Move it to the papers that may be added, or remove it.',
    allOfAlternatives:
      '{place}: requires {is} together, but by {law} one of them is enough. Write them as alternatives.',
    notNewer: '{place}: says {is}, but version {newest} exists already. Write {next}.',
    zeroCeiling: '{place}: says Rp0, so that nobody can claim. Write the right ceiling.',
    noWayAboveCeiling:
      '{place}: no place takes a balance above the ceiling. Give at least one place no largest balance.',
    neverOpen:
      '{place}: ends on {to}, before this policy is in force, {start}. Correct the date, or remove this reason.',
    declarationOfOthers:
      '{place}: only BPU members can declare that their business has stopped, but others may use this reason. Remove the declaration.',
    usualBeyondLegal:
      '{place}: {usual} is usual, longer than the limit for payment in this policy, {legal}. Shorten the usual time, or correct the limit.',
    noTaxThen: '{place}: there is no tax rule for {year}. Add the one that holds in that year.',
    rateFalls: '{place}: says {is}, no higher than the rate of the band below, {below}. Rates must rise.',
    savingsLapse:
      '{place}: holds JHT, but JHT savings never lapse because somebody stops paying. Remove JHT from the list.',
    nominalOutsideBand:
      '{place}: says {nominal}, outside its band, {from} to {to}. Write an amount inside that band.',
    reliefBeyondLaw:
      '{place}: is for {is}, but {law} names only {must}. Remove the programmes that do not belong.',
    weekdayTwice: '{place}: {twice} is written twice. Remove one.',
    bankNameTwice: '{place}: this name is used for code {code} already. Correct the name, or remove one.',
  },
  unusual: {
    changed: '{place}: {before} becomes {after}. Make sure that this was decided.',
    changedMuch: '{place}: {before} becomes {after}, which is {ratio}. Make sure that it is no slip.',
    dropped:
      '{place}: {lost} is in the policy in force, and no longer here. Make sure that it was meant to go.',
    added: '{place}: {after} is new. Make sure that this was decided.',
    versionJump:
      '{place}: says {is}, but {next} is next. Write {next}, unless a version was left out on purpose.',
    startsInPast:
      '{place}: says {is}, before today, {today}. Confirmed claims do not change; write today or later.',
    startsFarAhead: '{place}: says {is}, more than a year after today, {today}. Check the year.',
    startsBeforeOther:
      '{place}: says {is}, earlier than version {version}, {other}. That version will be replaced.',
    newTaxYear: '{place}: a new tax rule, {after}. Make sure that it is as the new law has it.',
    farAheadAtOnce: '{place}: up to {is} are paid at once. Make sure that it is no slip.',
    reminderAtNight: '{place}: the reminder sounds at {is}, while people sleep. Choose another time.',
    reliefOfAllOrNothing:
      '{place}: says {is}, so that it relieves of all or of nothing. Make sure that it is no slip.',
    reliefLong: '{place}: is in force from {from} to {to}. Check the year.',
    noHolidays:
      '{place}: there is no national holiday in {year}. Add them; without them payment is promised too early.',
    fixedHolidayMissing:
      '{place}: {days} is no national holiday of {year} here, though it is every year ({law}). Add it.',
    fewHolidays:
      '{place}: {year} has only {is} that are national holidays, where at least {least} are usual. Complete them.',
    manyHolidays:
      '{place}: {year} has {is} that are holidays, where at most {most} are usual. Check the list.',
    fewerHolidays: '{place}: holidays of {year} fall from {before} to {after}. Make sure that none was lost.',
    holidayFarAway: '{place}: {count} far from the year of this policy, such as {is}. Check the year.',
    wideDigits: '{place}: says {is} digits, a very wide range. Check with that bank.',
    longTitle: '{place}: {is} looks like a person’s name, not like a title. Remove it if it is a name.',
    sourceNamesNothing: '{place}: says {is}, which cannot be looked up. Write the name of the law or page.',
    surenessLowered: '{place}: falls from {before} to {after}. Make sure that it is less certain now.',
  },
} as const satisfies Translation<typeof original>;
