import { useTranslations } from 'use-intl';
import { useKiosk } from '../kiosk.ts';
import { PrimaryAction } from './primary-action.tsx';

/** Goes on from a page whose answer is there already. */
export function NextAction() {
  const { act } = useKiosk();
  const t = useTranslations('frame');
  return <PrimaryAction onPress={() => act({ type: 'proceed' })}>{t('next')}</PrimaryAction>;
}
