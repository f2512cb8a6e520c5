import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { IntlProvider } from 'use-intl';
import { type Formats, formatsFor } from '../../contract/language/formats.ts';
import { type Language, officialLanguage } from '../../contract/language/languages.ts';
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

export function useFormats(): Formats {
  return useContext(FormatsContext);
}
