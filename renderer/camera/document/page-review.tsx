import { RotateCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';

interface Props {
  /** The kiosk found it readable, or did not analyze it. */
  readonly isReadable: boolean;
  readonly mayUseAsIs: boolean;
  readonly onTurn: () => void;
  readonly onAgain: () => void;
  readonly onUse: () => void;
}

/** What can be done with a page that was taken. One that cannot be read is best taken again. */
export function PageReview({ isReadable, mayUseAsIs, onTurn, onAgain, onUse }: Props) {
  const t = useTranslations('document');
  const turn = (
    <Button className="answer" onPress={onTurn}>
      <RotateCw className="icon" aria-hidden />
      {t('turn')}
    </Button>
  );
  if (isReadable) {
    return (
      <>
        {turn}
        <Button className="answer" onPress={onAgain}>
          {t('again')}
        </Button>
        <PrimaryAction onPress={onUse}>{t('use')}</PrimaryAction>
      </>
    );
  }
  return (
    <>
      {mayUseAsIs && turn}
      {mayUseAsIs && (
        <Button className="answer" onPress={onUse}>
          {t('asIs')}
        </Button>
      )}
      <PrimaryAction onPress={onAgain}>{t('again')}</PrimaryAction>
    </>
  );
}
