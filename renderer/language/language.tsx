import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { IntlProvider } from 'use-intl';
import { type Formats, formatsFor } from '../../contract/language/formats.ts';
import { officialLanguage } from '../../contract/language/languages.ts';
import type { Sen } from '../../contract/money.ts';
import { factsIn, type KioskTexts, textsIn } from './known-texts.ts';
import { type PersonalValue, personal } from './personal.tsx';

declare module 'use-intl' {
  interface AppConfig {
    Messages: KioskTexts;
  }
}

const FormatsContext = createContext<Formats>(formatsFor(officialLanguage, 'Asia/Jakarta'));

interface Props {
  readonly language: string;
  readonly timeZone: string;
  readonly children: ReactNode;
}

export function LanguageProvider({ language, timeZone, children }: Props) {
  const facts = factsIn(language);
  const formats = useMemo(() => formatsFor(facts, timeZone), [facts, timeZone]);
  return (
    <IntlProvider locale={facts.locale} messages={textsIn(language)} timeZone={timeZone}>
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
