import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CameraFault } from '../../../contract/kiosk-api/actions/actions.ts';
import { Preview } from '../../camera/preview.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';
import { type PictureFigures, usePictureFigures } from './use-picture-figures.ts';
import '../../camera/camera.css';

export const page = definePage('staffCamera', StaffCameraScreen);

/** The camera's live picture with its figures. */
function StaffCameraScreen() {
  const [running, setRunning] = useState(false);
  const [fault, setFault] = useState<CameraFault | null>(null);
  const video = useRef<HTMLVideoElement>(null);
  const figures = usePictureFigures(video, running);
  const t = useTranslations('staffCamera');
  const faults = useTranslations('cameraError');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      pad={
        fault === null && (
          <div className="camera camera-face">
            <Preview kind="face" video={video} onLive={() => setRunning(true)} onFault={setFault} />
          </div>
        )
      }
    >
      {fault !== null && (
        <Note kind="warn">
          <p>{faults(fault)}</p>
        </Note>
      )}
      {fault === null && figures && <Figures figures={figures} />}
    </Frame>
  );
}

function Figures({ figures }: { readonly figures: PictureFigures }) {
  const { width, height, perSecond, light, sharpness } = figures;
  const t = useTranslations('staffCamera');
  return (
    <Rows
      rows={[
        { term: t('size'), value: t('sizeOf', { width: String(width), height: String(height) }) },
        { term: t('rate'), value: t('perSecond', { pictures: perSecond }) },
        { term: t('light'), value: t('ofHundred', { value: Math.round(light * 100) }) },
        { term: t('sharpness'), value: Math.round(sharpness) },
      ]}
    />
  );
}
