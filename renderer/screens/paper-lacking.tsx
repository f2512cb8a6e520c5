import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { Button } from '../controls/button.tsx';
import { PlainPage } from '../controls/plain-page.tsx';
import { PrimaryAction } from '../controls/primary-action.tsx';
import { useKiosk } from '../kiosk.ts';
import { DeskPicture } from '../pictures/desk.tsx';

/** Who did not bring a paper hears what to bring and where else to go; nothing that was answered is lost. */
export function PaperLackingScreen({ screen }: { readonly screen: ScreenOf<'paperLacking'> }) {
  const { act } = useKiosk();
  const t = useTranslations('paperLacking');
  const papers = useTranslations('papers');
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint', { paper: papers(`${screen.paper}.name`) })}
      picture={<DeskPicture />}
      todo={[papers(`${screen.paper}.about`), t('bring'), t('staff'), t('other')]}
      data={t('kept')}
      actions={
        <>
          <Button className="answer" onPress={() => act({ type: 'changePart', part: 'reason' })}>
            {t('change')}
          </Button>
          <PrimaryAction onPress={() => act({ type: 'back' })}>{t('again')}</PrimaryAction>
        </>
      }
    />
  );
}
