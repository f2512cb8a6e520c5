import { useTranslations } from 'use-intl';
import { CarePicture } from '../../illustrations/staff.tsx';
import { Frame } from '../../layout/frame.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('staffWorking', StaffWorkingScreen);

function StaffWorkingScreen() {
  const t = useTranslations('staffWorking');
  return <Frame title={t('title')} hint={t('hint')} tone="wait" picture={<CarePicture />} />;
}
