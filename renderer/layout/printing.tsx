import { Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';
import { Note } from '../primitives/note.tsx';

/** Prints the page in view, once; staff who help may print a receipt again. Gone where no printer is fitted. */
export function PrintButton() {
  const { snapshot, act } = useKiosk();
  const t = useTranslations('printing');
  const job = snapshot.printing?.job ?? 'printed';
  const isReceipt = snapshot.screen.name === 'receipt';
  const isCopy = job === 'printed' && snapshot.printing !== null && isReceipt && snapshot.assisted !== null;
  if (job === 'printed' && !isCopy) return null;
  const failed = typeof job === 'object';
  return (
    <Button onPress={() => act({ type: 'print' })} isDisabled={job === 'printing'}>
      <Printer className="icon" aria-hidden />
      {t(isCopy ? 'copy' : failed ? 'again' : isReceipt ? 'receipt' : 'list')}
    </Button>
  );
}

/** What becomes of the printout. It may fail; the page itself then serves as the receipt. */
export function PrintStatus() {
  const { snapshot } = useKiosk();
  const t = useTranslations('printing');
  const job = snapshot.printing?.job ?? 'none';
  const kind = snapshot.screen.name === 'receipt' ? 'receipt' : 'list';
  return (
    <div role="status">
      {job === 'printing' && (
        <Note>
          <p>{t('working')}</p>
        </Note>
      )}
      {job === 'printed' && (
        <Note kind="good">
          <p>{t('done')}</p>
        </Note>
      )}
      {typeof job === 'object' && (
        <Note kind="warn">
          <p>
            <strong>{t(`${kind}NotPrinted`)}</strong>
          </p>
          <p>
            {t(`fault.${job.failed}`)} {t(`${kind}Instead`)}
          </p>
        </Note>
      )}
    </div>
  );
}
