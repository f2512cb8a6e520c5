import { useTranslations } from 'use-intl';
import { groupKpj, groupNik, groupPhone } from '../../../contract/display.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { NikNote } from '../../primitives/nik-note.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('personalData', PersonalDataScreen);

function PersonalDataScreen({ screen }: { readonly screen: ScreenOf<'personalData'> }) {
  const { person, nikDiffers } = screen;
  const { act } = useKiosk();
  const { day } = useFormats();
  const t = useTranslations('personalData');
  const birth = t('birthValue', { place: person.birthPlace, date: day(person.birthDate) });
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      actions={
        <>
          <Button className="answer" onPress={() => act({ type: 'dataIsWrong' })}>
            {t('wrong')}
          </Button>
          <PrimaryAction onPress={() => act({ type: 'dataIsRight' })}>{t('right')}</PrimaryAction>
        </>
      }
    >
      <NikNote differs={nikDiffers} />
      <div className="card">
        <Rows
          rows={[
            { term: t('name'), value: person.name },
            { term: t('nik'), value: groupNik(person.nik) },
            { term: t('birth'), value: birth },
            { term: t('address'), value: person.address },
            { term: t('phone'), value: groupPhone(person.phone) },
            { term: t('email'), value: person.email },
            { term: t('kpj'), value: person.kpj.map(groupKpj).join(', ') },
          ]}
        />
      </div>
    </Frame>
  );
}
