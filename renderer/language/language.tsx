import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { IntlProvider } from 'use-intl';
import { type Formats, formatsFor } from '../../contract/language/formats.ts';
import { type Language, officialLanguage } from '../../contract/language/languages.ts';
import type { Sen } from '../../contract/money.ts';
import { type PersonalValue, personal } from './personal.tsx';
import { type KioskTexts, texts } from './texts.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: KioskTexts;
  }
}

const FormatsContext = createContext<Formats>(formatsFor(officialLanguage, 'Asia/Jakarta'));

interface Props {
  readonly language: Language;
  readonly timeZone: string;
  readonly children: ReactNode;
}

export function LanguageProvider({ language, timeZone, children }: Props) {
  const formats = useMemo(() => formatsFor(language, timeZone), [language, timeZone]);
  return (
    <IntlProvider locale={language} messages={texts[language]} timeZone={timeZone}>
      <FormatsContext value={formats}>{children}</FormatsContext>
    </IntlProvider>
  );
}

interface PageFormats extends Omit<Formats, 'rupiah'> {
  /** Money of the person in view. */
  readonly money: (amount: Sen) => PersonalValue;
  /** An amount that is the same for everybody, such as a ceiling. */
  readonly tariff: (amount: Sen) => string;
}

export function useFormats(): PageFormats {
  const { rupiah, ...formats } = useContext(FormatsContext);
  return { ...formats, money: (amount) => personal.text(rupiah(amount)), tariff: rupiah };
}
