import { displayAndTouch } from './display-and-touch.ts';
import { operation } from './operation.ts';
import { photo } from './photo.ts';
import type { Requirement } from './requirement.ts';
import { session } from './session.ts';
import { sound } from './sound.ts';
import { staffAndPrivacy } from './staff-and-privacy.ts';
import { wizard } from './wizard.ts';
import { wordsAndFigures } from './words-and-figures.ts';

export const requirements: readonly Requirement[] = [
  ...displayAndTouch,
  ...sound,
  ...session,
  ...wizard,
  ...wordsAndFigures,
  ...photo,
  ...staffAndPrivacy,
  ...operation,
];
