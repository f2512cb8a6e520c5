import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import Webcam from 'react-webcam';
import { useTranslations } from 'use-intl';
import type { CameraFault } from '../../contract/kiosk-api/actions/actions.ts';
import type { MeteringRules } from '../../contract/policy/photo-metering.ts';
import { faultOf } from './camera-fault.ts';
import { useChosenCamera } from './device/use-chosen-camera.ts';
import type { CameraMeter } from './metering/meter-camera.ts';
import { useCameraMeter } from './metering/use-camera-meter.ts';
import type { Size } from './picture-format.ts';
import { useFaultDetection } from './use-fault-detection.ts';

export const usualSizes = {
  face: { width: 1280, height: 720 },
  document: { width: 1920, height: 1080 },
} as const;

export interface OpenCamera {
  readonly track: MediaStreamTrack;
  /** For one that was chosen by name and is not there, or does not open. */
  readonly standsIn: boolean;
}

interface Props {
  readonly kind: 'face' | 'document';
  /** The picture that is asked of the camera, where it is not the usual one. */
  readonly size?: Size;
  /** How it is told to expose; it is let alone without. */
  readonly metering?: { readonly rules: MeteringRules; readonly meter: RefObject<CameraMeter | null> } | null;
  readonly onCamera?: (camera: OpenCamera) => void;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** Pictures are coming. */
  readonly onLive: () => void;
  readonly onFault: (fault: CameraFault) => void;
}

/** The camera runs while this is on the screen, and stops with it. A face is shown as in a mirror. */
export function Preview({
  kind,
  size = usualSizes[kind],
  video,
  metering = null,
  onCamera,
  onLive,
  onFault,
}: Props) {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const t = useTranslations('camera');
  const webcam = useRef<Webcam>(null);
  const { constraints, standsIn, tryAnother } = useChosenCamera(kind, size);
  const fail = useCallback(
    (error: unknown) => {
      const fault = faultOf(error);
      if (fault === 'refused' || !tryAnother()) onFault(fault);
    },
    [onFault, tryAnother],
  );
  const begin = useCallback(
    (opened: MediaStream) => {
      video.current = webcam.current?.video ?? null;
      setStream(opened);
      const [track] = opened.getVideoTracks();
      if (track) onCamera?.({ track, standsIn });
    },
    [video, onCamera, standsIn],
  );
  useFaultDetection(stream, video, onFault);
  useCameraMeter(stream?.getVideoTracks()[0] ?? null, metering?.rules ?? null, metering?.meter);
  useEffect(
    () => () => {
      video.current = null;
    },
    [video],
  );
  return (
    <>
      {!stream && <p className="camera-starting">{t('starting')}</p>}
      {constraints && (
        <Webcam
          key={JSON.stringify(constraints)}
          ref={webcam}
          audio={false}
          mirrored={kind === 'face'}
          videoConstraints={constraints}
          onUserMedia={begin}
          onPlaying={onLive}
          onUserMediaError={fail}
          aria-label={t('preview')}
        />
      )}
      {kind === 'face' && <Oval />}
    </>
  );
}

/** Where the face belongs: the head about half as high as the picture. */
function Oval() {
  return (
    <svg className="camera-oval" viewBox="0 0 300 400" aria-hidden="true">
      <path
        d="M0 0h300v400H0zM58 196a92 134 0 0 0 184 0a92 134 0 0 0-184 0z"
        fill="#000"
        fillOpacity="0.45"
        fillRule="evenodd"
      />
      <ellipse cx="150" cy="196" rx="92" ry="134" fill="none" stroke="#fff" strokeWidth="5" />
    </svg>
  );
}
