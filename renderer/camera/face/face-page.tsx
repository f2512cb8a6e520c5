import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PhotoQuality } from '../../../contract/photo/photo-quality.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { PicturePage } from '../picture-page.tsx';
import { Preview } from '../preview.tsx';
import { faceShot } from '../shot.ts';
import { takePicture } from '../take-picture.ts';
import { useCameraReport } from '../use-camera-report.ts';
import { whenLive } from '../when-live.ts';
import { useFaceCoach } from './use-face-coach.ts';
import { useView } from './use-view.ts';

interface Taken {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  readonly quality?: PhotoQuality;
}

interface Props {
  readonly rules: PhotoRules;
  readonly onUse: (taken: Taken) => void;
}

/** The kiosk says one thing to do at a time and takes the photo itself; later the person may, too. */
export function FacePage({ rules: given, onUse }: Props) {
  // Every snapshot brings the same rules as a new object; the first holds for as long as the page stands.
  const [rules] = useState(given);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [running, setRunning] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const report = useCameraReport();
  const photo = useTranslations('photo');
  const camera = useTranslations('camera');

  const keep = useCallback((shot: Taken) => {
    setTaken(shot);
    setRunning(false);
  }, []);
  const coach = useFaceCoach({ video, rules, running, onPhoto: keep });
  useView(video, coach.view);
  // Main has its own bytes once they are used; the page's are overwritten when they leave the screen.
  useEffect(() => () => void taken?.jpeg.fill(0), [taken]);
  const takeAlone = async () => {
    const live = await whenLive(video);
    const jpeg = live && (await takePicture(live, faceShot));
    if (jpeg) keep({ jpeg });
  };
  const press = coach.alone ? () => void takeAlone() : coach.press;
  const live = { title: photo('title'), hint: photo(coach.alone ? 'hint' : 'autoHint') };
  const review = { title: photo('reviewTitle'), hint: photo('reviewHint') };
  return (
    <>
      <PicturePage
        kind="face"
        words={taken ? review : live}
        jpeg={taken?.jpeg ?? null}
        preview={
          <>
            <Preview
              kind="face"
              size={rules.camera}
              video={video}
              onLive={() => setRunning(true)}
              onFault={report}
            />
            {running && coach.count && (
              <p className="camera-count" aria-hidden="true">
                {coach.count}
              </p>
            )}
            {/* There from the start, so that the first hint is announced, too. */}
            <p className="camera-hint" role="status">
              {running && coach.hint && photo(`hints.${coach.hint}`)}
            </p>
          </>
        }
        shutter={
          running &&
          (coach.alone || coach.mayPress) && <PrimaryAction onPress={press}>{camera('take')}</PrimaryAction>
        }
        notice={running && coach.refused && <p role="status">{photo('refused')}</p>}
        onAgain={() => setTaken(null)}
        onUse={() => taken && onUse(taken)}
      />
      {coach.lit && !taken && <div className="camera-light" aria-hidden="true" />}
    </>
  );
}
