import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { Frame } from '../../layout/frame.tsx';

export function StaffWorkingScreen(_: { readonly screen: ScreenOf<'staffWorking'> }) {
  const t = useTranslations('staffWorking');
  return <Frame title={t('title')} hint={t('hint')} />;
}
