import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '../../contract/claim/claim.ts';
import { en } from './en.ts';
import { type Formats, formatsFor } from './format.ts';
import { id } from './id.ts';
import type { Texts } from './translation.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Texts;
  }
}

export const texts = { id, en };

const FormatsContext = createContext<Formats>(formatsFor('id', 'Asia/Jakarta'));

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
