import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CameraFault } from '../../contract/kiosk-api/actions.ts';
import { Button } from '../controls/button.tsx';
import { Frame } from '../controls/frame.tsx';
import { PrimaryAction } from '../controls/primary-action.tsx';
import { useKiosk } from '../kiosk.ts';
import { Preview } from './preview.tsx';
import type { Shot } from './shot.ts';
import { takePicture } from './take-picture.ts';
import { usePictureUrl } from './use-picture-url.ts';
import { whenLive } from './when-live.ts';
import './camera.css';

interface Words {
  readonly title: string;
  readonly hint: string;
}

interface Props {
  readonly kind: 'face' | 'paper';
  readonly shot: Shot;
  readonly live: Words;
  readonly review: Words;
  readonly children?: ReactNode;
  readonly onUse: (jpeg: Uint8Array<ArrayBuffer>) => void;
}

/** Live picture, then the still one with "Pakai foto ini" and "Ulangi foto". */
export function CameraPage({ kind, shot, live, review, children, onUse }: Props) {
  const { act } = useKiosk();
  const [jpeg, setJpeg] = useState<Uint8Array<ArrayBuffer> | null>(null);
  const [running, setRunning] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const reported = useRef(false);
  const still = usePictureUrl(jpeg);
  const t = useTranslations('camera');

  const take = async () => {
    const live = await whenLive(video);
    if (live) setJpeg(await takePicture(live, shot));
  };
  const retake = () => {
    setJpeg(null);
    setRunning(false);
  };
  const report = useCallback(
    (fault: CameraFault) => {
      if (reported.current) return;
      reported.current = true;
      act({ type: 'reportCamera', fault });
    },
    [act],
  );

  const words = jpeg ? review : live;
  return (
    <Frame
      key={jpeg ? 'review' : 'live'}
      title={words.title}
      hint={words.hint}
      pad={
        <div className={`camera camera-${kind}`}>
          {jpeg ? (
            still && <img src={still} alt={t('still')} />
          ) : (
            <Preview kind={kind} video={video} onLive={() => setRunning(true)} onFault={report} />
          )}
        </div>
      }
      actions={
        jpeg ? (
          <>
            <Button className="answer" onPress={retake}>
              {t('again')}
            </Button>
            <PrimaryAction onPress={() => onUse(jpeg)}>{t('use')}</PrimaryAction>
          </>
        ) : (
          running && <PrimaryAction onPress={() => void take()}>{t('take')}</PrimaryAction>
        )
      }
    >
      {children}
    </Frame>
  );
}
