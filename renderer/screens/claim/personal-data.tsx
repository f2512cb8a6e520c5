import { useTranslations } from 'use-intl';
import { groupKpj, groupNik, groupPhone } from '../../../contract/display.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useFormats } from '../../language/language.tsx';
import { AgreementPage } from '../../layout/agreement-page.tsx';
import { NikNote } from '../../primitives/nik-note.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('personalData', PersonalDataScreen);

function PersonalDataScreen({ screen }: { readonly screen: ScreenOf<'personalData'> }) {
  const { person, nikDiffers } = screen;
  const { day } = useFormats();
  const t = useTranslations('personalData');
  const date = day(person.birthDate);
  const birth = person.birthPlace ? t('birthValue', { place: person.birthPlace, date }) : date;
  return (
    <AgreementPage
      title={t('title')}
      hint={t('hint')}
      decline={{ label: t('wrong'), action: { type: 'dataIsWrong' } }}
      agree={{ label: t('right'), action: { type: 'dataIsRight' } }}
      primary="agree"
    >
      <NikNote differs={nikDiffers} />
      <div className="card">
        <Rows
          rows={[
            { term: t('name'), value: person.name },
            { term: t('nik'), value: groupNik(person.nik) },
            { term: t('birth'), value: birth },
            { term: t('address'), value: person.address || t('none') },
            { term: t('phone'), value: person.phone ? groupPhone(person.phone) : t('none') },
            { term: t('email'), value: person.email || t('none') },
            { term: t('kpj'), value: person.kpj.map(groupKpj).join(', ') },
          ]}
        />
      </div>
    </AgreementPage>
  );
}
