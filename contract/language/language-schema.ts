import { z } from 'zod';
import { languageCodes, staffLanguageCodes } from './languages.ts';

/** Apart from the list, since the screens take that one without a schema library. */
export const languageSchema = z.enum(languageCodes);
/** Also one that came as a pack (ISO 639). */
export const languageCodeSchema = z.string().regex(/^[a-z]{2,3}$/, 'must be a code of ISO 639');
export const staffLanguageSchema = z.enum(staffLanguageCodes);
