import { useTranslations } from 'use-intl';
import type { ChangeablePart } from '../../../contract/kiosk-api/actions/actions.ts';
import type { ClaimSummary } from '../../../contract/kiosk-api/screens/claim.ts';
import { Picture } from '../../camera/picture.tsx';
import { useKiosk } from '../../kiosk.ts';
import { personal, sentence } from '../../language/personal.tsx';
import { useBirth } from '../../language/use-birth.ts';
import { ChangeableRow } from '../../primitives/changeable-row.tsx';

/** What was answered, each part with its way back. */
export function CheckAnswers({ claim }: { readonly claim: ClaimSummary }) {
  const { act } = useKiosk();
  const t = useTranslations('check');
  const reasons = useTranslations('reasons');
  const documents = useTranslations('documents');
  const declared = useTranslations('businessStopped');
  const { person, maskedName } = claim;
  const birth = useBirth(person);
  const change = (part: ChangeablePart) => () => act({ type: 'changePart', part });
  // Where the balance is not known it was asked for in case it is needed.
  const taxRule = claim.figures?.taxRule;
  const lacksNpwp = taxRule === undefined || taxRule === 'progressiveWithoutNpwp';
  return (
    <>
      <ChangeableRow term={t('account')} changeLabel={t('changeAccount')} onChange={change('account')}>
        <p>
          <strong>{claim.bankName}</strong>
        </p>
        <p>
          <strong>{personal.accountNumber(claim.accountNumber)}</strong>
        </p>
        {maskedName !== null && (
          <p>{sentence((own) => t('maskedName', { name: own(personal.text(maskedName)) }))}</p>
        )}
        <p>{t(`holder.${claim.holder}`)}</p>
      </ChangeableRow>
      <ChangeableRow term={t('reason')} changeLabel={t('changeReason')} onChange={change('reason')}>
        <p>{reasons(`${claim.reason}.name`)}</p>
      </ChangeableRow>
      {claim.declared && (
        <ChangeableRow term={t('declaration')}>
          <p>{declared('declare')}</p>
        </ChangeableRow>
      )}
      {claim.documents.length > 0 && (
        <ChangeableRow
          term={t('documents')}
          changeLabel={t('changeDocuments')}
          onChange={change('documents')}
        >
          {claim.documents.map(({ document, pages, originalSeen }) => (
            <p key={document}>
              {t(originalSeen ? 'documentPagesSeen' : 'documentPages', {
                document: documents(`${document}.name`),
                pages,
              })}
            </p>
          ))}
        </ChangeableRow>
      )}
      {(claim.npwp !== null || lacksNpwp) && (
        <ChangeableRow term={t('npwp')} changeLabel={t('changeNpwp')} onChange={change('npwp')}>
          <p>{claim.npwp === null ? t('noNpwp') : personal.npwp(claim.npwp)}</p>
          {claim.npwpStanding && <p>{t(`npwpStanding.${claim.npwpStanding}`)}</p>}
          {claim.npwpStanding === 'unverified' && taxRule === 'progressive' && <p>{t('npwpDecidesTax')}</p>}
        </ChangeableRow>
      )}
      <ChangeableRow term={t('photo')} changeLabel={t('changePhoto')} onChange={change('photo')}>
        {claim.photo === null ? (
          <p>{t('presence')}</p>
        ) : (
          <Picture className="check-photo" jpeg={claim.photo} label={t('photoAlt')} />
        )}
      </ChangeableRow>
      <ChangeableRow term={t('person')}>
        <p>{personal.text(person.name)}</p>
        <p>{personal.nik(person.nik)}</p>
        <p>{birth}</p>
      </ChangeableRow>
    </>
  );
}
