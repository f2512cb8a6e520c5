import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { IdentityPicture } from '../../illustrations/scenes.tsx';
import { personal, sentence } from '../../language/personal.tsx';
import { useBirth } from '../../language/use-birth.ts';
import { AgreementPage } from '../../layout/agreement-page.tsx';
import { NikNote } from '../../primitives/nik-note.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('personalData', PersonalDataScreen);

function PersonalDataScreen({ screen }: { readonly screen: ScreenOf<'personalData'> }) {
  const { person, nikDiffers } = screen;
  const t = useTranslations('personalData');
  const birth = useBirth(person);
  return (
    <AgreementPage
      title={t('title')}
      hint={t('hint')}
      picture={<IdentityPicture />}
      decline={{ label: t('wrong'), action: { type: 'dataIsWrong' } }}
      agree={{ label: t('right'), action: { type: 'dataIsRight' } }}
      primary="agree"
    >
      <NikNote differs={nikDiffers} />
      <div className="card">
        <Rows
          rows={[
            { term: t('name'), value: personal.text(person.name) },
            { term: t('nik'), value: personal.nik(person.nik) },
            { term: t('birth'), value: birth },
            { term: t('address'), value: person.address ? personal.text(person.address) : t('none') },
            { term: t('phone'), value: person.phone ? personal.phone(person.phone) : t('none') },
            { term: t('email'), value: person.email ? personal.text(person.email) : t('none') },
            {
              term: t('kpj'),
              value: sentence((own) => person.kpj.map((kpj) => own(personal.kpj(kpj))).join(', ')),
            },
          ]}
        />
      </div>
    </AgreementPage>
  );
}
