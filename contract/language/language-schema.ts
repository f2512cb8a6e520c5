import { z } from 'zod';
import { languageCodes } from './languages.ts';

/** Apart from the list, since the screens take that one without a schema library. */
export const languageSchema = z.enum(languageCodes);
