import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { CalendarPicture } from '../../illustrations/calendar.tsx';
import { SavingsPicture } from '../../illustrations/savings.tsx';
import { HelloPicture } from '../../illustrations/scenes.tsx';
import { StagesPicture } from '../../illustrations/stages.tsx';
import { useKiosk } from '../../kiosk.ts';
import { personal, sentence } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Tile } from '../../primitives/tile.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('menu', MenuScreen);

function MenuScreen({ screen }: { readonly screen: ScreenOf<'menu'> }) {
  const { act } = useKiosk();
  const t = useTranslations('menu');
  return (
    <Frame
      title={t('title')}
      hint={sentence((own) => t('greeting', { name: own(personal.text(screen.personName)) }))}
      picture={<HelloPicture />}
    >
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
      {screen.contributes && (
        <Tile
          title={t('contributions')}
          about={t('contributionsAbout')}
          picture={<CalendarPicture />}
          onPress={() => act({ type: 'openContributions' })}
        />
      )}
    </Frame>
  );
}
