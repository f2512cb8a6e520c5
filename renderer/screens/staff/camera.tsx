import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CameraFault } from '../../../contract/kiosk-api/actions/actions.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { isUnclear } from '../../camera/device/choose-camera.ts';
import { useFoundCameras } from '../../camera/device/use-found-cameras.ts';
import { CameraFigures } from '../../camera/figures/camera-figures.tsx';
import { useMetering } from '../../camera/figures/use-metering.ts';
import { usePictureFigures } from '../../camera/figures/use-picture-figures.ts';
import type { CameraMeter } from '../../camera/metering/meter-camera.ts';
import { type OpenCamera, Preview, usualSizes } from '../../camera/preview.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { ChangeableRow } from '../../primitives/changeable-row.tsx';
import { Note } from '../../primitives/note.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';
import '../../camera/camera.css';
import './staff.css';

export const page = definePage('staffCamera', StaffCameraScreen);

/** The live picture of one camera, as in a claim, with its figures. */
function StaffCameraScreen({ screen }: { readonly screen: ScreenOf<'staffCamera'> }) {
  const { use } = screen;
  const size = screen.size ?? usualSizes[use];
  const { snapshot, act } = useKiosk();
  const [camera, setCamera] = useState<OpenCamera | null>(null);
  const [live, setLive] = useState(false);
  const [fault, setFault] = useState<CameraFault | null>(null);
  const video = useRef<HTMLVideoElement>(null);
  const figures = usePictureFigures(video, live);
  const meter = useRef<CameraMeter>(null);
  const metering = useMetering(meter, figures?.light ?? null);
  const t = useTranslations('staffCamera');
  const faults = useTranslations('cameraError');
  const chosen = snapshot.cameras[use];
  const found = useFoundCameras();
  const other = use === 'face' ? 'document' : 'face';
  return (
    <Frame
      title={t(`title.${use}`)}
      hint={t(`hint.${use}`)}
      pad={
        fault === null && (
          <div className={`camera camera-${use} staff-camera`}>
            <Preview
              kind={use}
              size={size}
              video={video}
              metering={screen.metering && { rules: screen.metering, meter }}
              onCamera={setCamera}
              onLive={() => setLive(true)}
              onFault={setFault}
            />
          </div>
        )
      }
      actions={
        <PrimaryAction onPress={() => act({ type: 'staffShowCamera', use: other })}>
          {t(`show.${other}`)}
        </PrimaryAction>
      }
    >
      {fault !== null && (
        <Note kind="warn">
          <p>{faults(fault)}</p>
        </Note>
      )}
      {found !== null && isUnclear(found, snapshot.cameras, use) && (
        <Note kind="warn">
          <p>{t('alike')}</p>
        </Note>
      )}
      {camera?.standsIn && (
        <Note kind="warn">
          <p>{t('notThere')}</p>
        </Note>
      )}
      <ChangeableRow
        term={t('camera')}
        changeLabel={t('change')}
        {...(screen.mayChange ? { onChange: () => act({ type: 'staffChangeCamera' }) } : {})}
      >
        {camera?.track.label && <p>{camera.track.label}</p>}
        {chosen === null && <p className="soft">{t('byItself')}</p>}
        {chosen !== null && camera?.track.label !== chosen && (
          <p className="soft">{t('chosen', { camera: chosen })}</p>
        )}
      </ChangeableRow>
      {fault === null && camera && figures && (
        <CameraFigures track={camera.track} figures={figures} asked={size} metering={metering} />
      )}
    </Frame>
  );
}
