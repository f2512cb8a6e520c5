import { useTranslations } from 'use-intl';
import { groupAccountNumber, groupNik, groupNpwp } from '../../../contract/display.ts';
import type { ChangeablePart } from '../../../contract/kiosk-api/actions/actions.ts';
import type { ClaimSummary } from '../../../contract/kiosk-api/screens/claim.ts';
import { Picture } from '../../camera/picture.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { ChangeableRow } from '../../primitives/changeable-row.tsx';

/** What was answered, each part with its way back. */
export function CheckAnswers({ claim }: { readonly claim: ClaimSummary }) {
  const { act } = useKiosk();
  const { day } = useFormats();
  const t = useTranslations('check');
  const reasons = useTranslations('reasons');
  const documents = useTranslations('documents');
  const data = useTranslations('personalData');
  const declared = useTranslations('businessStopped');
  const { person } = claim;
  const { birthPlace, birthDate } = person;
  const birth =
    birthPlace === null ? day(birthDate) : data('birthValue', { place: birthPlace, date: day(birthDate) });
  const change = (part: ChangeablePart) => () => act({ type: 'changePart', part });
  // Where the balance is not known it was asked for in case it is needed.
  const lacksNpwp = claim.figures === null || claim.figures.taxRule === 'progressiveWithoutNpwp';
  return (
    <>
      <ChangeableRow term={t('account')} changeLabel={t('changeAccount')} onChange={change('account')}>
        <p>
          <strong>{claim.bankName}</strong>
        </p>
        <p>
          <strong>{groupAccountNumber(claim.accountNumber)}</strong>
        </p>
        {claim.maskedName !== null && <p>{t('maskedName', { name: claim.maskedName })}</p>}
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
          <p>{claim.npwp === null ? t('noNpwp') : groupNpwp(claim.npwp)}</p>
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
        <p>{person.name}</p>
        <p>{groupNik(person.nik)}</p>
        <p>{birth}</p>
      </ChangeableRow>
    </>
  );
}
