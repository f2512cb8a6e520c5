import '../../scripts/lib/node-version.ts';
import { writeFile } from 'node:fs/promises';
import { trainingParticipants } from '../../head-office/training/participants.ts';
import { personaOn } from '../fixtures/training/persona.ts';
import { COLUMNS, linesOf, makeTrainingGuide } from '../fixtures/training/training-guide.ts';

// What the kiosk says to each made-up participant today; with --write, docs/training-participants.md besides.
const today = new Date().toISOString().slice(0, 10);
console.log(['case', 'says', 'answer', ...COLUMNS].join(' | '));
for (const person of trainingParticipants) {
  for (const line of linesOf(personaOn(person, today))) console.log(line.join(' | '));
}
console.log(`\n${trainingParticipants.length} made-up people on ${today}`);
if (process.argv.includes('--write')) {
  await writeFile('docs/training-participants.md', makeTrainingGuide());
}
