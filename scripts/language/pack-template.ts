import { flatTexts } from '../../contract/language/flat-texts.ts';
import { kiosk } from '../../contract/language/id/kiosk.ts';
import { staffKeys } from '../../contract/language/pack.ts';

/** A pack in which everything is still Indonesian: what participants read, by its whole key. */
export function packTemplate(code: string) {
  const texts = [...flatTexts(kiosk)].filter(([key]) => !staffKeys.has(key));
  return {
    code,
    name: code,
    draft: true,
    formats: { locale: 'id-ID', voice: 'id', or: 'atau' },
    texts: Object.fromEntries(texts),
  };
}
