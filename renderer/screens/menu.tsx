import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { Frame } from '../controls/frame.tsx';
import { Tile } from '../controls/tile.tsx';
import { useKiosk } from '../kiosk.ts';
import { SavingsPicture } from '../pictures/savings.tsx';
import { StagesPicture } from '../pictures/stages.tsx';

export function MenuScreen({ screen }: { readonly screen: ScreenOf<'menu'> }) {
  const { act } = useKiosk();
  const t = useTranslations('menu');
  return (
    <Frame title={t('title')} hint={t('greeting', { name: screen.personName })} hintIsPersonal>
      <Tile
        title={t('jht')}
        about={t('jhtAbout')}
        picture={<SavingsPicture />}
        onPress={() => act({ type: 'openJht' })}
      />
      <Tile
        title={t('tracking')}
        about={t('trackingAbout')}
        picture={<StagesPicture />}
        onPress={() => act({ type: 'openTracking' })}
      />
    </Frame>
  );
}
