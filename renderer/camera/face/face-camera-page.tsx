import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PhotoQuality } from '../../../contract/photo/photo-quality.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import type { CameraMeter } from '../metering/meter-camera.ts';
import { faceFormat } from '../picture-format.ts';
import { PicturePage } from '../picture-page.tsx';
import { Preview } from '../preview.tsx';
import { takePicture } from '../take-picture.ts';
import { useTakenPicture } from '../use-taken-picture.ts';
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
export function FaceCameraPage({ rules: given, onUse }: Props) {
  // Every snapshot brings the same rules as a new object; the first holds for as long as the page stands.
  const [rules] = useState(given);
  const { taken, running, keep, discard, preview } = useTakenPicture<Taken>();
  const { video } = preview;
  const photo = useTranslations('photo');
  const camera = useTranslations('camera');
  const meter = useRef<CameraMeter>(null);
  const coach = useFaceCoach({ video, meter, rules, running, onPhoto: keep });
  useView(video, coach.view);
  const takeAlone = async () => {
    const jpeg = await takePicture(video, faceFormat);
    if (jpeg) keep({ jpeg });
  };
  const press = coach.alone ? () => void takeAlone() : coach.press;
  const live = { title: photo('title'), hint: photo(coach.alone ? 'hint' : 'autoHint') };
  const review = { title: photo('reviewTitle'), hint: photo('reviewHint') };
  return (
    <>
      <PicturePage
        kind="face"
        texts={taken ? review : live}
        jpeg={taken?.jpeg ?? null}
        preview={
          <>
            <Preview
              kind="face"
              size={rules.camera}
              metering={{ rules: rules.cameraMetering, meter }}
              {...preview}
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
        shutter={running && coach.mayPress && <PrimaryAction onPress={press}>{camera('take')}</PrimaryAction>}
        notice={running && coach.refused && <p role="status">{photo('refused')}</p>}
        onAgain={discard}
        onUse={() => taken && onUse(taken)}
      />
      {coach.lit && !taken && <div className="camera-light" aria-hidden="true" />}
    </>
  );
}
