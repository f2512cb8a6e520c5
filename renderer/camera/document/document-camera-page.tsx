import { type ReactNode, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PageCheck } from '../../../contract/documents/document-check.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { drawPicture } from '../canvas.ts';
import { decodeJpeg, encodeJpeg } from '../jpeg.ts';
import { PicturePage } from '../picture-page.tsx';
import { Preview } from '../preview.tsx';
import { takePicture } from '../take-picture.ts';
import { useTakenPicture } from '../use-taken-picture.ts';
import { PageOutline } from './outline.tsx';
import { PageReview } from './page-review.tsx';
import { type TakenPage, useDocumentCoach } from './use-document-coach.ts';

interface Taken extends TakenPage {
  readonly check: PageCheck;
}

interface Props {
  readonly screen: ScreenOf<'document'>;
  readonly title: string;
  readonly children: ReactNode;
  readonly onUse: (jpeg: Uint8Array<ArrayBuffer>, check: PageCheck) => void;
  readonly onLack: () => void;
}

/** The kiosk finds the page, says one thing to do at a time, and takes the picture itself; the person may, too. */
export function DocumentCameraPage({ screen, title, children, onUse, onLack }: Props) {
  const { looks: analyzes, mayUseAsIs } = screen;
  // Every snapshot brings the same rules as a new object; the first holds for as long as the page stands.
  const [rules] = useState(screen.rules);
  const { taken, running, keep, discard, preview } = useTakenPicture<Taken>();
  const { video } = preview;
  const t = useTranslations('document');
  const camera = useTranslations('camera');

  const onPicture = useCallback(
    (picture: TakenPage) => keep({ ...picture, check: picture.because ? 'asIs' : 'readable' }),
    [keep],
  );
  const coach = useDocumentCoach({ video, rules, analyzes, running, onPicture });
  const takeAlone = async () => {
    const { longestSide, mostBytes } = rules;
    const jpeg = await takePicture(video, { aspect: null, longestSide, mostBytes });
    if (jpeg) keep({ jpeg, because: null, check: 'unchecked' });
  };
  const press = coach.alone ? () => void takeAlone() : coach.press;
  const live = { title, hint: t(coach.alone ? 'hint' : 'autoHint') };
  const review = taken?.because
    ? { title: t('refusedTitle'), hint: t(`because.${taken.because}`) }
    : { title: t('reviewTitle'), hint: t('reviewHint') };
  const turn = async () => {
    const jpeg = taken && (await turned(taken.jpeg, rules.mostBytes));
    if (jpeg) keep({ ...taken, jpeg });
  };
  const use = () => taken && onUse(taken.jpeg, taken.check);
  return (
    <PicturePage
      kind="document"
      texts={taken ? review : live}
      jpeg={taken?.jpeg ?? null}
      preview={
        <>
          <Preview kind="document" {...preview} />
          <PageOutline outline={running ? coach.outline : null} />
          {/* There from the start, so that the first hint is announced, too. */}
          <p className="camera-hint" role="status">
            {running && coach.hint && t(`hints.${coach.hint}`)}
          </p>
        </>
      }
      shutter={
        <>
          <Button className="answer" onPress={onLack}>
            {t(screen.isOffered ? 'skip' : 'lack')}
          </Button>
          {running && coach.mayPress && <PrimaryAction onPress={press}>{camera('take')}</PrimaryAction>}
        </>
      }
      choice={
        <PageReview
          isReadable={!taken?.because}
          mayUseAsIs={mayUseAsIs}
          onTurn={() => void turn()}
          onAgain={discard}
          onUse={use}
        />
      }
      notice={taken?.because && mayUseAsIs && <p role="status">{t('asIsNote')}</p>}
      onAgain={discard}
      onUse={use}
    >
      {children}
    </PicturePage>
  );
}

/** The same page a quarter turn to the right: some cameras see a document lying on its side. */
async function turned(jpeg: Uint8Array<ArrayBuffer>, mostBytes: number) {
  const picture = await decodeJpeg(jpeg);
  const size = { width: picture.height, height: picture.width };
  const drawn = drawPicture(size, (context) => {
    context.translate(size.width, 0);
    context.rotate(Math.PI / 2);
    context.drawImage(picture, 0, 0);
  });
  picture.close();
  return encodeJpeg(drawn, mostBytes);
}
