import { type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { PrimaryAction } from '../primitives/primary-action.tsx';
import { PicturePage, type Words } from './picture-page.tsx';
import { Preview } from './preview.tsx';
import type { Shot } from './shot.ts';
import { takePicture } from './take-picture.ts';
import { useCameraReport } from './use-camera-report.ts';
import { whenLive } from './when-live.ts';

interface Props {
  readonly kind: 'face' | 'document';
  readonly shot: Shot;
  readonly live: Words;
  readonly review: Words;
  readonly children?: ReactNode;
  readonly onUse: (jpeg: Uint8Array<ArrayBuffer>) => void;
}

/** A picture that the person takes. */
export function CameraPage({ kind, shot, live, review, children, onUse }: Props) {
  const [jpeg, setJpeg] = useState<Uint8Array<ArrayBuffer> | null>(null);
  const [running, setRunning] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const report = useCameraReport();
  const t = useTranslations('camera');

  const take = async () => {
    const picture = await whenLive(video);
    if (picture) setJpeg(await takePicture(picture, shot));
  };
  const retake = () => {
    setJpeg(null);
    setRunning(false);
  };
  return (
    <PicturePage
      kind={kind}
      words={jpeg ? review : live}
      jpeg={jpeg}
      preview={<Preview kind={kind} video={video} onLive={() => setRunning(true)} onFault={report} />}
      shutter={running && <PrimaryAction onPress={() => void take()}>{t('take')}</PrimaryAction>}
      onAgain={retake}
      onUse={() => jpeg && onUse(jpeg)}
    >
      {children}
    </PicturePage>
  );
}
