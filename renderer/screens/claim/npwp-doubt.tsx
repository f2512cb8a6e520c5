import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { IdentityPicture } from '../../illustrations/scenes.tsx';
import { personal } from '../../language/personal.tsx';
import { AgreementPage } from '../../layout/agreement-page.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('npwpDoubt', NpwpDoubtScreen);

/** A number of sixteen digits that is not the NIK: a slip or another's, or right all the same. */
function NpwpDoubtScreen({ screen }: { readonly screen: ScreenOf<'npwpDoubt'> }) {
  const t = useTranslations('npwpDoubt');
  return (
    <AgreementPage
      title={t('title')}
      hint={t('hint')}
      picture={<IdentityPicture />}
      decline={{ label: t('wrong'), action: { type: 'npwpIsWrong' } }}
      agree={{ label: t('right'), action: { type: 'npwpIsRight' } }}
    >
      <section className="card">
        <Rows
          rows={[
            { term: t('npwp'), value: personal.npwp(screen.npwp) },
            { term: t('nik'), value: personal.nik(screen.nik) },
          ]}
        />
      </section>
      <p>{t('later')}</p>
    </AgreementPage>
  );
}
