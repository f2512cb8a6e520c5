import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PersonalData } from '../../contract/kiosk-api/screens/claim.ts';
import { useFormats } from './language.tsx';
import { personal, sentence } from './personal.tsx';

/** Where and when somebody was born, as the identity card has it; the day alone where the place is not known. */
export function useBirth({
  birthPlace,
  birthDate,
}: Pick<PersonalData, 'birthPlace' | 'birthDate'>): ReactNode {
  const { day } = useFormats();
  const t = useTranslations('personalData');
  const bornOn = personal.text(day(birthDate));
  if (!birthPlace) return bornOn;
  return sentence((own) => t('birthValue', { place: own(personal.text(birthPlace)), date: own(bornOn) }));
}
