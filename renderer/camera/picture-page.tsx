import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Frame } from '../layout/frame.tsx';
import { Button } from '../primitives/button.tsx';
import { PrimaryAction } from '../primitives/primary-action.tsx';
import { Picture } from './picture.tsx';
import './camera.css';

interface Texts {
  readonly title: string;
  readonly hint: string;
}

interface Props {
  readonly kind: 'face' | 'document';
  readonly texts: Texts;
  /** The still picture to be looked at; null while the camera runs. */
  readonly jpeg: Uint8Array<ArrayBuffer> | null;
  readonly preview: ReactNode;
  /** The button that takes the picture, once there is something to take. */
  readonly shutter: ReactNode;
  /** Instead of the two answers about the still picture. */
  readonly choice?: ReactNode;
  readonly notice?: ReactNode;
  readonly children?: ReactNode;
  readonly onAgain: () => void;
  readonly onUse: () => void;
}

/** Live picture, then the still one with "Pakai foto ini" and "Ulangi foto". */
export function PicturePage({
  kind,
  texts,
  jpeg,
  preview,
  shutter,
  choice,
  notice,
  children,
  onAgain,
  onUse,
}: Props) {
  const t = useTranslations('camera');
  return (
    <Frame
      key={jpeg ? 'review' : 'live'}
      title={texts.title}
      hint={texts.hint}
      pad={
        <div className={`camera camera-${kind}`}>
          {jpeg ? <Picture jpeg={jpeg} label={t('still')} /> : preview}
        </div>
      }
      notice={notice}
      actions={
        jpeg
          ? (choice ?? (
              <>
                <Button className="answer" onPress={onAgain}>
                  {t('again')}
                </Button>
                <PrimaryAction onPress={onUse}>{t('use')}</PrimaryAction>
              </>
            ))
          : shutter
      }
    >
      {children}
    </Frame>
  );
}
