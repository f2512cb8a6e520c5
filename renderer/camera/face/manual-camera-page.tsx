import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { faceFormat } from '../picture-format.ts';
import { PicturePage } from '../picture-page.tsx';
import { Preview } from '../preview.tsx';
import { takePicture } from '../take-picture.ts';
import { useTakenPicture } from '../use-taken-picture.ts';

interface Props {
  readonly onUse: (jpeg: Uint8Array<ArrayBuffer>) => void;
}

/** Where nothing is analyzed, the person takes the photo. */
export function ManualCameraPage({ onUse }: Props) {
  const { taken, running, keep, discard, preview } = useTakenPicture();
  const photo = useTranslations('photo');
  const camera = useTranslations('camera');
  const taking = useRef(false);
  const take = async () => {
    // A second press while the first picture is being made is the same wish.
    if (taking.current) return;
    taking.current = true;
    const jpeg = await takePicture(preview.video, faceFormat).finally(() => {
      taking.current = false;
    });
    if (jpeg) keep({ jpeg });
  };
  const live = { title: photo('title'), hint: photo('hint') };
  const review = { title: photo('reviewTitle'), hint: photo('reviewHint') };
  return (
    <PicturePage
      kind="face"
      texts={taken ? review : live}
      jpeg={taken?.jpeg ?? null}
      preview={<Preview kind="face" {...preview} />}
      shutter={running && <PrimaryAction onPress={() => void take()}>{camera('take')}</PrimaryAction>}
      onAgain={discard}
      onUse={() => taken && onUse(taken.jpeg)}
    />
  );
}
