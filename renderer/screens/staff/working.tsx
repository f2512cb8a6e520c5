import { useTranslations } from 'use-intl';
import { Frame } from '../../layout/frame.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('staffWorking', StaffWorkingScreen);

function StaffWorkingScreen() {
  const t = useTranslations('staffWorking');
  return <Frame title={t('title')} hint={t('hint')} />;
}
