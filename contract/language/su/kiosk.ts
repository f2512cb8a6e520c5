import { staff } from '../id/staff.ts';
import { answer } from './answer.ts';
import { assistance } from './assistance.ts';
import { claim } from './claim.ts';
import { contributions } from './contributions.ts';
import { documents } from './documents.ts';
import { entry } from './entry.ts';
import { photo } from './photo.ts';
import { questions } from './questions.ts';
import { rules } from './rules.ts';
import { shared } from './shared.ts';
import { tracking } from './tracking.ts';

/** Every text of the kiosk; the pages of staff are Indonesian, in which they work. */
export const kiosk = {
  ...answer,
  ...assistance,
  ...claim,
  ...contributions,
  ...documents,
  ...entry,
  ...photo,
  ...questions,
  ...rules,
  ...shared,
  ...staff,
  ...tracking,

  help: {
    ...shared.help,
    screen: {
      ...answer.help,
      ...assistance.help,
      ...claim.help,
      ...contributions.help,
      ...documents.help,
      ...entry.help,
      ...photo.help,
      ...questions.help,
      ...staff.help,
      ...tracking.help,
    },
  },
};
