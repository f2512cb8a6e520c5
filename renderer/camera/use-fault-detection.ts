import { type RefObject, useLayoutEffect } from 'react';
import type { CameraFault } from '../../contract/kiosk-api/actions/actions.ts';
import { isBlack } from './camera-fault.ts';

const CHECK_EVERY_MS = 500;
/** Cameras give some black pictures while they wake up. */
const BLACK_FOR_MS = 4000;
const SAMPLE = { width: 16, height: 12 };

/** Reports a running camera that is unplugged, or shows only black. */
export function useFaultDetection(
  stream: MediaStream | null,
  video: RefObject<HTMLVideoElement | null>,
  report: (fault: CameraFault) => void,
): void {
  // Ends in the same moment as the preview: a track stopped on purpose is no camera that was lost.
  useLayoutEffect(() => {
    const track = stream?.getVideoTracks()[0];
    if (!track) return;
    const lose = () => report('lost');
    track.addEventListener('ended', lose);
    const canvas = new OffscreenCanvas(SAMPLE.width, SAMPLE.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    let blackMs = 0;
    const check = () => {
      if (track.readyState === 'ended') return lose();
      if (!context || !video.current || video.current.videoWidth === 0) return;
      context.drawImage(video.current, 0, 0, SAMPLE.width, SAMPLE.height);
      const { data } = context.getImageData(0, 0, SAMPLE.width, SAMPLE.height);
      blackMs = isBlack(data) ? blackMs + CHECK_EVERY_MS : 0;
      if (blackMs >= BLACK_FOR_MS) report('dark');
    };
    const timer = setInterval(check, CHECK_EVERY_MS);
    return () => {
      clearInterval(timer);
      track.removeEventListener('ended', lose);
    };
  }, [stream, video, report]);
}
